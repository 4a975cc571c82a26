/** Whether one side of a restore fits the other, told in words. */
export type Compatibility = Compatible | Incompatible | CannotTell;

/** The two fit. */
export interface Compatible {
  /** What was found out. */
  readonly verdict: 'compatible';
  /** What the operator should know although it fits; left out: nothing. */
  readonly note?: string;
}

/** The two do not fit. */
export interface Incompatible {
  /** What was found out. */
  readonly verdict: 'incompatible';
  /** `documented` where a page of the service refuses it, `assumed` where no page allows it. */
  readonly certainty: 'documented' | 'assumed';
  /** Why, with the values of both sides. */
  readonly reason: string;
  /** What to do instead. */
  readonly remedy: string;
}

/** A value is missing, so neither can be said. */
export interface CannotTell {
  /** What was found out. */
  readonly verdict: 'cannot-tell';
  /** What is missing, e.g. `the MongoDB version of staging`. */
  readonly missing: string;
}

/** The answer where all is well. */
export const COMPATIBLE: Compatible = { verdict: 'compatible' };

/** The answer where a page of the service refuses it. */
export function incompatible(reason: string, remedy: string): Incompatible {
  return { verdict: 'incompatible', certainty: 'documented', reason, remedy };
}

/** The answer where values are missing; undefined entries are not. */
export function cannotTell(...missing: readonly (string | undefined)[]): CannotTell {
  return {
    verdict: 'cannot-tell',
    missing: missing.filter((name) => name !== undefined).join(' and '),
  };
}

/** The answer where some of these values are missing, each given with what it is called. */
export const cannotTellOf = (
  ...facts: readonly (readonly [value: unknown, name: string])[]
): CannotTell =>
  cannotTell(...facts.map(([value, name]) => (value === undefined ? name : undefined)));
