import { OperationError } from '../../operation-error';
import { type OperationContext } from '../../operation-context';
import { readRestoreView } from '../read-restore-view';
import { choosePoint, type RestorePoint } from '../restore-point';
import { restoreSubject, type RestoreRequest } from '../restore-request';
import { PREFLIGHT } from './registry';
import { describeFailures, describeNotes, describeResults, runChecks } from './report';

/**
 * Answers every question before a restore and settles its restore point. Whatever fails stops the restore before anything
 * is touched, all failures in one error.
 */
export async function runPreflight(
  request: RestoreRequest,
  context: OperationContext,
): Promise<RestorePoint> {
  const view = await readRestoreView(request, context);
  const chosen = choosePoint(request, view.source.snapshots.value ?? [], view.now);
  const results = runChecks(PREFLIGHT, { ...view, chosen });
  context.onChecked?.(results);
  const failures = describeFailures(results);
  const summary = describeResults(results);
  if (failures.length > 0 || chosen.point === undefined) {
    throw new OperationError(
      `${restoreSubject(request)}: ${summary}; nothing was started | ${failures.join(' | ')}`,
    );
  }
  context.log(`${restoreSubject(request)}: ${summary}`);
  for (const note of describeNotes(results)) context.log(`${restoreSubject(request)}: ${note}`);
  return chosen.point;
}
