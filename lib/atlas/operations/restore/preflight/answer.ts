/** What a check found: `cannot tell` is counted and shown, never folded into a pass. */
export type Answer =
  | { readonly verdict: 'pass'; readonly note?: string }
  | { readonly verdict: 'fail'; readonly fact: string; readonly remedy: string }
  | { readonly verdict: 'cannot tell'; readonly why: string };

/** One check and what it found. */
export interface CheckResult {
  readonly name: string;
  readonly answer: Answer;
}

export const PASS: Answer = { verdict: 'pass' };

export const pass = (note: string): Answer => ({ verdict: 'pass', note });

export const fail = (fact: string, remedy: string): Answer => ({ verdict: 'fail', fact, remedy });

export const cannotTell = (why: string): Answer => ({ verdict: 'cannot tell', why });
