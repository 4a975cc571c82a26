import { type OperationContext } from '../../operation-context';
import { readRestoreView } from '../read-restore-view';
import { choosePoint, type RestorePoint } from '../restore-point';
import { restoreRecord } from '../restore-record';
import { restoreSubject, type RestoreRequest } from '../restore-request';
import { judge } from './judge';
import { PREFLIGHT } from './registry';

/** Answers every question before a restore and settles its restore point. @throws {OperationError} */
export async function runPreflight(
  request: RestoreRequest,
  context: OperationContext,
): Promise<RestorePoint> {
  const view = await readRestoreView(request, restoreRecord(request), context);
  const chosen = choosePoint(request, view.source.snapshots.value ?? [], view.now);
  return judge(restoreSubject(request), PREFLIGHT, { ...view, chosen }, context);
}
