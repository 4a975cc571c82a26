import { fail, type Answer, type CheckResult } from './answer';
import { type PreflightCheck } from './check';

/** Every check that arises, answered at once: a user corrects them in one go. */
export function runChecks<View>(
  checks: readonly PreflightCheck<View>[],
  view: View,
): readonly CheckResult[] {
  return checks.flatMap(({ name, answer, isVital = false }) => {
    const found = answer(view);
    if (found === undefined) return [];
    return [{ name, answer: isVital ? orFail(found) : found }];
  });
}

/** What nothing is run without. */
const orFail = (found: Answer): Answer =>
  found.verdict === 'cannot tell'
    ? fail(
        `it cannot be told (${found.why}), and nothing is run without it`,
        'try again once Atlas answers, with a credential that may read the cluster',
      )
    : found;

/** `preflight: 19 passed, 0 failed, 2 could not be checked (live import, pinned version)`. */
export function describeResults(results: readonly CheckResult[]): string {
  const unknown = results.filter(({ answer }) => answer.verdict === 'cannot tell');
  const names = unknown.map(({ name }) => name).join(', ');
  return [
    `preflight: ${countOf(results, 'pass')} passed`,
    `${countOf(results, 'fail')} failed`,
    `${unknown.length} could not be checked${unknown.length === 0 ? '' : ` (${names})`}`,
  ].join(', ');
}

/** `version: the snapshot is from MongoDB 8.0.4 and legacy runs 7.0.12; restore into a cluster on 8.x`. */
export const describeFailures = (results: readonly CheckResult[]): readonly string[] =>
  results.flatMap(({ name, answer }) =>
    answer.verdict === 'fail' ? [`${name}: ${answer.fact}; ${answer.remedy}`] : [],
  );

/** Why nothing was found to run with, where no check failed. */
export const describeUnknown = (results: readonly CheckResult[]): readonly string[] =>
  results.flatMap(({ name, answer }) =>
    answer.verdict === 'cannot tell'
      ? [`${name}: it cannot be told (${answer.why}); try again once Atlas answers`]
      : [],
  );

/** What passed and is still worth knowing. */
export const describeNotes = (results: readonly CheckResult[]): readonly string[] =>
  results.flatMap(({ name, answer }) =>
    answer.verdict === 'pass' && answer.note !== undefined ? [`${name}: ${answer.note}`] : [],
  );

const countOf = (results: readonly CheckResult[], verdict: Answer['verdict']): number =>
  results.filter(({ answer }) => answer.verdict === verdict).length;
