import { type Attributes, type KnownValues, type Values } from './attributes';
import { type Diagnostic } from './diagnostic';
import { type Session } from './session';

/** A change as it is planned. */
export interface PlannedChange<A extends Attributes> {
  /** What is there now; undefined for something new. */
  readonly prior: KnownValues<A> | undefined;
  /** What will be: what the user wrote; computed values as they are now, or unknown for something new. */
  readonly next: Values<A>;
  /** What was kept beside the state. */
  readonly record: unknown;
}

/** What comes of planning. */
export interface PlanAnswer<A extends Attributes> {
  /** Computed values that the change will give another value, or that are known already. */
  readonly changes?: Partial<Values<A>>;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Something as it is held in the state. */
export interface Held<A extends Attributes> {
  readonly state: KnownValues<A>;
  /** What is kept beside the state, as JSON; users do not see it. */
  readonly record: unknown;
}

/** What comes of an act. */
export interface ApplyAnswer<A extends Attributes> extends Held<A> {
  readonly diagnostics?: readonly Diagnostic[];
}

/** Says what is to be in the state from now on, whatever happens next. */
export type Hold<A extends Attributes> = (held: Held<A>) => void;

/** The beginning of something new. */
export interface Creation<A extends Attributes> {
  readonly planned: KnownValues<A>;
  /**
   * To be called as soon as Atlas has begun. After this nothing can fail any more: what goes wrong is told as a warning,
   * because what a failed create leaves behind is destroyed and created anew by the next apply.
   */
  readonly hold: Hold<A>;
}

/** A change of something that exists. */
export interface Update<A extends Attributes> extends Held<A> {
  readonly planned: KnownValues<A>;
  readonly hold: Hold<A>;
}

/** A kind of resource. */
export interface ResourceType<A extends Attributes> {
  readonly typeName: string;
  /** Version of the shape of its state. */
  readonly version: number;
  readonly description: string;
  readonly attributes: A;
  /** What turns the state of a version into that of the next. */
  readonly upgrades: Readonly<Record<number, StateUpgrade>>;
  /** What is wrong with a configuration by itself. */
  validate(config: Values<A>): readonly Diagnostic[];
  /** What a change will do, and what already speaks against it. */
  plan(change: PlannedChange<A>, session: Session): Promise<PlanAnswer<A>>;
  /** What users should know before it is removed. */
  planRemoval(prior: KnownValues<A>): readonly Diagnostic[];
  create(creation: Creation<A>, session: Session): Promise<ApplyAnswer<A>>;
  update(update: Update<A>, session: Session): Promise<ApplyAnswer<A>>;
  remove(held: Held<A>, session: Session): Promise<readonly Diagnostic[]>;
  /** How it is now; undefined where it is gone and is to be created anew. */
  read(held: Held<A>, session: Session): Promise<ApplyAnswer<A> | undefined>;
  import(id: string, session: Session): Promise<ApplyAnswer<A>>;
  /** Takes note of something that stands in the state. */
  remember(state: KnownValues<A>, session: Session): void;
}

/** The state of one version, as JSON, to that of the next. */
export type StateUpgrade = (
  state: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;
