/** What a rule found out about a subject. */
export type Verdict =
  /** The rule is broken. */
  | 'violated'
  /** The answer depends on a value that is not stated or known only at deploy. */
  | 'unverified';

/**
 * How grave a finding is: `fatal` cannot be acknowledged, `error` fails the build, `warning` is shown
 * and can be made to fail, `info` is a note.
 */
export type Severity = 'fatal' | 'error' | 'warning' | 'info';

/** What a rule found; an `unverified` finding is never a pass. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  /** What the rule found out. */
  readonly verdict: Verdict;
  /** How grave it is. */
  readonly severity: Severity;
  /** What it is about, e.g. `cluster orders`. */
  readonly subject: string;
  /** The fact, with its values and units. */
  readonly message: string;
  /** What to change. */
  readonly fix: string;
  /** Page of the service that states the limit. */
  readonly source: string;
  /** Path of the construct it is about. */
  readonly path: string;
  /** File and line of that construct, relative to the working directory. */
  readonly location?: string;
  /** Why the team accepts it, when it does. */
  readonly acknowledged?: { readonly reason: string; readonly until?: string };
}

/** A finding in one line: subject, fact, remedy. */
export function describeFinding({ subject, message, fix }: Finding): string {
  return `${subject}: ${message}; ${fix}`;
}

/** Whether a finding stops a build: broken, grave and not acknowledged. */
export function isBlocking(finding: Finding): boolean {
  return (
    finding.acknowledged === undefined &&
    finding.verdict === 'violated' &&
    (finding.severity === 'fatal' || finding.severity === 'error')
  );
}

/** Whether a synth shows a finding: what is unverified is checked again at deploy, what is accepted stands in the model. */
export function isShown({ verdict, severity, acknowledged }: Finding): boolean {
  return verdict === 'violated' && severity !== 'info' && acknowledged === undefined;
}
