import { OperationError } from '../../atlas/operations/operation-error';
import { type Diagnostic, problem } from '../framework/diagnostic';
import { type Session } from '../framework/session';

/** What stands for one thing that happens at most once. */
export interface Claim {
  /** The argument that has to change for another one. */
  readonly argument: string;
  /** What a state or a configuration can hold once only. */
  readonly identity: string;
  /** What it is, for messages: `restore 2026-11-21 into staging`. */
  readonly subject: string;
  /** `a run happens at most once`. */
  readonly law: string;
  /** What another value of the argument does: `restore again`. */
  readonly another: string;
}

/** What speaks against a claim that stands in the state already. */
export function judgeClaim(claim: Claim, session: Session): readonly Diagnostic[] {
  const outcome = session.tryRecallRun(claim.identity);
  return outcome === undefined ? [] : [problem(repetition(claim, outcome), claim.argument)];
}

/** Takes a claim for a create. @throws {OperationError} where it is taken */
export function take(claim: Claim, session: Session): void {
  const outcome = session.tryRecallRun(claim.identity);
  if (outcome !== undefined) throw new OperationError(repetition(claim, outcome));
  session.rememberRun(claim.identity, 'begun by another resource of this configuration');
}

const repetition = ({ argument, subject, law, another }: Claim, outcome: string): string =>
  `${subject} stands in the state already (${outcome}), and ${law}; use a new ${argument} to ${another}, terraform untaint if it was tainted, or a moved block if the resource has a new name`;
