import { isNvmeTier } from '../../../core/values/nvme-tier';
import { cannotTell, fail, PASS, pass } from '../restore/preflight/answer';
import { answerOf, type PreflightCheck, type PreflightView } from '../restore/preflight/check';
import { sourceExists, targetExists, targetIsIdle } from '../restore/preflight/clusters';
import { version } from '../restore/preflight/compatibility';
import { sameOrganization } from '../restore/preflight/organization';
import { momentIsInWindow, momentIsPast, snapshotIsUsable } from '../restore/preflight/point';
import { sourceRole, targetRole, watchRole } from '../restore/preflight/roles';
import {
  noLiveImport,
  noRunningCollectionRestore,
  noRunningRestore,
  notRunBefore,
} from '../restore/preflight/running';
import { type Reading } from '../restore/reading';
import { type CollectionRestoreRequest } from './collection-request';

/** What the checks of a restore of collections judge. */
export interface CollectionView extends PreflightView {
  readonly request: CollectionRestoreRequest;
  /** What was asked for and is not in the snapshot; undefined where no snapshot is restored. */
  readonly missing: Reading<readonly string[]> | undefined;
}

/** Whoever lets collections be dropped names the cluster they are in. It is told by the app's own 'overwriteTarget'. */
const consentToOverwrite: PreflightCheck<CollectionView> = {
  name: 'consent',
  answer: ({ request: { target, write, overwriteTarget } }) => {
    if (write === 'create-new') return pass('what exists under a wanted name is kept');
    if (overwriteTarget === target.clusterName) return PASS;
    return fail(
      overwriteTarget === undefined
        ? `collections of ${target.clusterName} would be dropped and replaced, and nothing consents to it`
        : `'overwriteTarget' is ${overwriteTarget} and the target is ${target.clusterName}`,
      `write overwriteTarget: '${target.clusterName}' if they are meant to be replaced`,
    );
  },
};

/** Clusters on NVMe storage neither give nor take single collections. It is told by replicationSpecs[].regionConfigs[].electableSpecs.instanceSize of the clusters. */
const noNvme: PreflightCheck<CollectionView> = {
  name: 'storage',
  answer: ({ source, target }) =>
    answerOf(source.cluster, (from) =>
      answerOf(target.cluster, (to) => {
        const nvme = [from, to].find(({ replicationSpecs: [spec] }) =>
          isNvmeTier(spec?.regionConfigs[0]?.electableSpecs?.instanceSize ?? ''),
        );
        return nvme === undefined
          ? PASS
          : fail(
              `${nvme.name} is on NVMe storage, from and to which Atlas restores no single collections`,
              'restore the whole snapshot into a cluster of its own',
            );
      }),
    ),
};

/** What is asked for is in the snapshot. It is told by GET /groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}/databases. */
const everythingIsThere: PreflightCheck<CollectionView> = {
  name: 'databases and collections',
  answer: ({ missing }) => {
    if (missing === undefined) return cannotTell('Atlas lists the contents of snapshots only');
    return answerOf(missing, (names) =>
      names.length === 0
        ? PASS
        : fail(
            `the snapshot holds no ${names.join(', ')}`,
            'correct the names, or choose another snapshot',
          ),
    );
  },
};

/** Atlas says of no collection inside a snapshot which kind it is. Nothing tells it: Atlas does not say which collections are time series, views or encrypted for queries. */
const onlyPlainCollections: PreflightCheck<CollectionView> = {
  name: 'kinds of collections',
  answer: () =>
    cannotTell('time series, views and collections encrypted for queries are not restored'),
};

/** Every question before a restore of collections, in the order it is read. */
export const COLLECTION_CHECKS: readonly PreflightCheck<CollectionView>[] = [
  sourceRole,
  targetRole,
  watchRole,
  notRunBefore,
  sourceExists,
  targetExists,
  sameOrganization,
  consentToOverwrite,
  targetIsIdle,
  noRunningRestore,
  noRunningCollectionRestore,
  noLiveImport,
  noNvme,
  snapshotIsUsable,
  momentIsPast,
  momentIsInWindow,
  version,
  everythingIsThere,
  onlyPlainCollections,
];
