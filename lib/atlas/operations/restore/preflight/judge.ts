import { OperationError } from '../../operation-error';
import { type OperationContext } from '../../operation-context';
import { type ChosenPoint, type RestorePoint } from '../restore-point';
import { type PreflightCheck } from './check';
import {
  describeFailures,
  describeNotes,
  describeResults,
  describeUnknown,
  runChecks,
} from './report';

/**
 * Holds what was read against every check, and answers the restore point that was chosen. Whatever fails stops the run
 * before anything is touched, all failures in one error. @throws {OperationError}
 */
export function judge<View extends { readonly chosen: ChosenPoint }>(
  subject: string,
  checks: readonly PreflightCheck<View>[],
  view: View,
  { log, onChecked }: Pick<OperationContext, 'log' | 'onChecked'>,
): RestorePoint {
  const results = runChecks(checks, view);
  onChecked?.(results);
  const failures = describeFailures(results);
  const summary = describeResults(results);
  const { point } = view.chosen;
  if (failures.length > 0 || point === undefined) {
    const reasons = failures.length > 0 ? failures : describeUnknown(results);
    throw new OperationError(
      `${subject}: ${summary}; nothing was started | ${reasons.join(' | ')}`,
    );
  }
  log(`${subject}: ${summary}`);
  for (const note of describeNotes(results)) log(`${subject}: ${note}`);
  return point;
}
