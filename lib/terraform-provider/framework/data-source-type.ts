import { type Attributes, type KnownValues, type Values } from './attributes';
import { type Diagnostic } from './diagnostic';
import { type Session } from './session';

/** A kind of data source. */
export interface DataSourceType<A extends Attributes> {
  readonly typeName: string;
  readonly description: string;
  readonly attributes: A;
  /** What is wrong with a configuration by itself. */
  validate(config: Values<A>): readonly Diagnostic[];
  /** The configuration with its computed values. */
  read(config: KnownValues<A>, session: Session): Promise<KnownValues<A>>;
}
