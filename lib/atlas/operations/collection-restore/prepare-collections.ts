import { type OperationContext } from '../operation-context';
import { judge } from '../restore/preflight/judge';
import { readRestoreView } from '../restore/read-restore-view';
import { reading } from '../restore/reading';
import { choosePoint, type RestorePoint } from '../restore/restore-point';
import { COLLECTION_CHECKS } from './collection-checks';
import { collectionSubject, type CollectionRestoreRequest } from './collection-request';
import { findMissing } from './snapshot-contents';

/** Answers every question before a restore of collections and settles its restore point. @throws {OperationError} */
export async function prepareCollections(
  request: CollectionRestoreRequest,
  recordName: string,
  context: OperationContext,
): Promise<RestorePoint> {
  const view = await readRestoreView(request, recordName, context);
  const chosen = choosePoint(request, view.source.snapshots.value ?? [], view.now);
  const { point } = chosen;
  const missing =
    point?.kind === 'snapshot'
      ? await reading(
          findMissing(context.client, request.source.cluster, {
            snapshotId: point.snapshotId,
            selection: request.selection,
          }),
        )
      : undefined;
  return judge(
    collectionSubject(request),
    COLLECTION_CHECKS,
    { ...view, request, chosen, missing },
    context,
  );
}
