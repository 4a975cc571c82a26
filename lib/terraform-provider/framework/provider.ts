import { type Attributes, type Values } from './attributes';
import { type Diagnostic } from './diagnostic';
import { type ServedDataSource } from './serve-data-source';
import { type ServedResource } from './serve-resource';
import { type Session } from './session';

/** A provider: its own configuration and what it serves. */
export interface Provider {
  readonly version: string;
  readonly configuration: ServedConfiguration;
  readonly resources: readonly ServedResource[];
  readonly dataSources: readonly ServedDataSource[];
}

/** The configuration of a provider. */
export interface ConfigurationType<A extends Attributes> {
  readonly description: string;
  readonly attributes: A;
  /** What is wrong with it by itself. */
  validate(config: Values<A>): readonly Diagnostic[];
  /** Connects the session. */
  configure(config: Values<A>, session: Session): readonly Diagnostic[];
}

/** A configuration whose attributes do not matter any more. */
export interface ServedConfiguration {
  readonly description: string;
  readonly attributes: Attributes;
  readonly validate: (config: Values<Attributes>) => readonly Diagnostic[];
  readonly configure: (config: Values<Attributes>, session: Session) => readonly Diagnostic[];
}

/** Puts the protocol in front of a configuration. */
export const serveConfiguration = <A extends Attributes>(
  type: ConfigurationType<A>,
): ServedConfiguration => ({
  description: type.description,
  attributes: type.attributes,
  validate: (config) => type.validate(config as Values<A>),
  configure: (config, session) => type.configure(config as Values<A>, session),
});
