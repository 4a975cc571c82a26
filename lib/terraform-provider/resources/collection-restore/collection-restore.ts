import { type Declared } from '../run/attributes';
import { type CollectionRestoreRequest } from '../../../atlas/operations/collection-restore/collection-request';
import { collectionRestoreRun } from '../../../atlas/operations/collection-restore/collection-restore-run';
import { readCluster } from '../../../atlas/operations/read-cluster';
import { type WireCollectionRestoreJob } from '../../../atlas/wire/collection-restore-job';
import { type IndexStrategy, type WriteStrategy } from '../../../core/restore/collection-selection';
import { type KnownValues } from '../../framework/attributes';
import { type Diagnostic, problem } from '../../framework/diagnostic';
import { isUnknownValue } from '../../protocol/cty/unknown';
import { judgeConsent } from '../run/judge-run';
import { requestOf } from '../run/request';
import { runResource } from '../run/run-resource';
import { EVERY_POINT, sourceOf } from '../run/source';
import { COLLECTION_RESTORE } from './attributes';
import { readCollectionJob } from './read-collection-job';
import { judgeSelection, selectionOf } from './selection';

type Values = KnownValues<typeof COLLECTION_RESTORE>;

const INDEXES: readonly IndexStrategy[] = ['all', 'none', 'all-except-ttl'];
const WRITES: readonly WriteStrategy[] = ['create-new', 'overwrite-existing'];

/** `mongodbbackup_collection_restore`: one restore of single databases or collections into a running cluster. */
export const collectionRestore = runResource<typeof COLLECTION_RESTORE, WireCollectionRestoreJob>(
  COLLECTION_RESTORE,
  {
    typeName: 'mongodbbackup_collection_restore',
    description:
      'One restore of single databases or collections into a cluster that stays in use; run at most once for its run id, after every check has passed, and waited for',
    points: EVERY_POINT,
    settled: ['databases', 'collections', 'restore_as', 'database_suffix', 'collection_suffix'],
    judge: judgeCollections,
    kindOf: (values, now) => collectionRestoreRun(collectionRequestOf(values, now)),
    readClusters: async (values, client) => {
      await readCluster(client, sourceOf(values).cluster);
      await readCluster(client, requestOf(values, 0).target);
    },
    outcomeOf: (plan) => ({ restored: plan['restored'] ?? null }),
    readJob: readCollectionJob,
  },
);

function collectionRequestOf(values: Values, now: number): CollectionRestoreRequest {
  return {
    ...requestOf(values, now),
    selection: selectionOf(values),
    indexes: INDEXES.find((known) => known === values.indexes) ?? 'all-except-ttl',
    write: WRITES.find((known) => known === values.write) ?? 'create-new',
  };
}

function judgeCollections(config: Declared<Values>): readonly Diagnostic[] {
  return [
    ...judgeSelection(config),
    ...judgeOneOf('indexes', config.indexes, INDEXES),
    ...judgeOneOf('write', config.write, WRITES),
    ...(config.write === 'overwrite-existing'
      ? judgeConsent(config, 'whose collections of these names would be dropped')
      : []),
  ];
}

function judgeOneOf(name: string, value: unknown, known: readonly string[]): readonly Diagnostic[] {
  if (value === null || isUnknownValue(value) || known.some((one) => one === value)) return [];
  return [problem(`${name} is ${JSON.stringify(value)}; write one of ${known.join(', ')}`, name)];
}
