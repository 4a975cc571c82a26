import { type Caller } from '../iam/caller';
import { type JsonObject } from '../json';
import { type Place } from '../names';
import { type World } from '../world';
import { type Output } from './output';

/** Who calls an action, and where. */
export interface Call {
  readonly world: World;
  readonly caller: Caller;
  readonly place: Place;
}

/** One action of an API. */
export type Action = (input: JsonObject, call: Call) => Output | Promise<Output>;

export type Actions = Readonly<Record<string, Action>>;
