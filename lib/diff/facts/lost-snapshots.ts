import { type Context } from '../changes/change-kind';
import { type ClusterPair } from '../match/clusters';
import { restorePoints } from './words';

/** Where the backups of a deleted cluster are found. */
export const KEPT_WHERE =
  'find them in Atlas under Backup, All Clusters, Deleted clusters; no new cluster of the project can take the name while they exist';

/** What goes when a cluster goes: `up to 52 restore points are lost`. */
export function lostWith({ before }: ClusterPair, { outlook }: Context): string {
  const [schedule] = before?.model.schedules ?? [];
  if (before === undefined || schedule === undefined) return 'every snapshot of it is lost';
  const points = outlook.pointsHeld({ model: schedule, owner: before.model });
  if (points === undefined || (points.count === 0 && !points.isExact))
    return 'every snapshot of it is lost';
  return points.isExact
    ? `${restorePoints(points.count)} are lost`
    : `up to ${restorePoints(points.count)} are lost`;
}
