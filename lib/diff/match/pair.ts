import { type EngineResource, type PlannedAction } from '../read/reading';

/** One side of an entity: what is declared, what it belongs to, and the foreign resource behind it. */
export interface Side<Model, Owner> {
  readonly model: Model;
  readonly owner: Owner;
  readonly resource?: EngineResource;
  /** The resource of our own construct: the model says what it declares, this where the engine keeps it. */
  readonly own?: EngineResource;
}

/** An entity as two sides know it; at least one of them does. */
export interface Pair<Model, Owner> {
  readonly before?: Side<Model, Owner>;
  readonly after?: Side<Model, Owner>;
  /** What the newer side's plan does with it. */
  readonly action?: PlannedAction;
}
