import { describeCluster, tryIdentityOf } from '../model/describe';
import { type Origin } from '../model/origin';
import { type ClusterModel } from '../model/protection-model';
import { type ModelRule, type PlacedViolation } from './rule';

/** A cluster has one schedule in the app. */
export const oneSchedulePerCluster: ModelRule = {
  id: 'one-schedule-per-cluster',
  about: 'app',
  statement: 'A cluster has one schedule in the app.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: ({ clusters }) => {
    const owners = new Map<string, ClusterModel>();
    const found: PlacedViolation[] = [];
    for (const cluster of clusters) {
      const identity = tryIdentityOf(cluster);
      for (const schedule of cluster.schedules) {
        const owner = owners.get(identity ?? cluster.path);
        if (owner !== undefined) found.push(violationOf(cluster, { origin: schedule, owner }));
        owners.set(identity ?? cluster.path, owner ?? cluster);
      }
    }
    return found;
  },
};

function violationOf(
  cluster: ClusterModel,
  { origin, owner }: { readonly origin: Origin; readonly owner: ClusterModel },
): PlacedViolation {
  const subject = describeCluster(cluster);
  const first = owner.schedules[0]?.path ?? owner.path;
  return {
    subject,
    origin,
    message: `it has a second schedule beside ${first}, and each deployment would undo the other`,
    fix: `declare one schedule for ${subject}`,
  };
}
