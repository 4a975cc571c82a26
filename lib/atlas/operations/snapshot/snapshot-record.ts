import { recordName } from '../record-name';
import { markerOf } from './marker';
import { type TakeSnapshotRequest } from './snapshot-request';

/** Name of the record of a snapshot. */
export const snapshotRecord = (
  request: Pick<TakeSnapshotRequest, 'target' | 'owner' | 'key'>,
): string => recordName(request.target, 'snapshot', [markerOf(request)]);
