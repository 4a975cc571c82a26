import { type WireCluster } from '../../../wire/cluster';
import { cannotTell, fail, PASS } from './answer';
import { answerOf, type PreflightCheck } from './check';

const BYTES_PER_GB = 1_000_000_000;

/** The target's disks hold what is restored. */
export const diskIsLargeEnough: PreflightCheck = {
  name: 'disk',
  answer: ({ target, source, chosen }) =>
    answerOf(target.cluster, (cluster) => {
      const room = diskGigabytes(cluster);
      if (room === undefined) return cannotTell('Atlas names no disk size of the target');
      const bytes = chosen.point === undefined ? undefined : chosen.snapshot?.storageSizeBytes;
      if (bytes !== undefined && bytes > 0) return judge(bytes / BYTES_PER_GB, room);
      const other =
        source.cluster.value === undefined ? undefined : diskGigabytes(source.cluster.value);
      return other !== undefined && other <= room
        ? PASS
        : cannotTell('how much is restored is not known before');
    }),
};

const judge = (needed: number, room: number): ReturnType<PreflightCheck['answer']> =>
  needed <= room
    ? PASS
    : fail(
        `the snapshot holds ${needed.toFixed(1)} GB and the target's disks ${room} GB`,
        'enlarge the disks of the target first',
      );

/** Room of a cluster over all shards, in GB. */
function diskGigabytes({ replicationSpecs }: WireCluster): number | undefined {
  const sizes = replicationSpecs.map(
    ({ regionConfigs }) => regionConfigs[0]?.electableSpecs?.diskSizeGB,
  );
  return sizes.reduce<number | undefined>(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}
