import { deleteSnapshot } from '../../../atlas/operations/snapshot/delete-snapshot';
import { tryReadSnapshot } from '../../../atlas/operations/snapshot/snapshot-requests';
import { notice } from '../../framework/diagnostic';
import { type ResourceType } from '../../framework/resource-type';
import { schemaVersionOf } from '../../framework/schema-version';
import { judgeClusterNames, judgeObjectIds } from '../../judge-names';
import { judgeRunName, judgeWhole } from '../../judge-values';
import { judgeKeep } from '../keep';
import { StateRecords } from '../state-records';
import { LONGEST_REUSE_HOURS, LONGEST_WAIT_MINUTES, SNAPSHOT } from './attributes';
import { seen } from './held-snapshot';
import { importSnapshot } from './import';
import { claimKey, planSnapshot } from './plan';
import { identityOf, identityPartsOf, recordNameOf, requestOf } from './request';
import { take } from './take';

/** `mongodbbackup_snapshot`: one on-demand snapshot, taken once for its key. */
export const snapshot: ResourceType<typeof SNAPSHOT> = {
  typeName: 'mongodbbackup_snapshot',
  version: schemaVersionOf('0.1'),
  description: 'One on-demand snapshot of a cluster, taken once for its key and waited for',
  attributes: SNAPSHOT,
  upgrades: {},
  validate: (config) => [
    ...judgeObjectIds({ project_id: config.project_id }),
    ...judgeClusterNames({ cluster_name: config.cluster_name }),
    ...judgeRunName('key', config.key),
    ...judgeKeep('keep', config.keep),
    ...judgeWhole('reuse_within_hours', config.reuse_within_hours, {
      from: 0,
      to: LONGEST_REUSE_HOURS,
      unit: 'hours',
    }),
    ...judgeWhole('wait_minutes', config.wait_minutes, {
      from: 1,
      to: LONGEST_WAIT_MINUTES,
      unit: 'minutes',
    }),
  ],
  plan: (change, session) => Promise.resolve(planSnapshot(change, session)),
  planRemoval: ({ delete_on_destroy, snapshot_id, cluster_name }) =>
    delete_on_destroy === true && snapshot_id !== null
      ? [
          notice(
            `snapshot ${snapshot_id} of ${cluster_name ?? ''} is deleted in Atlas with its resource; leave out delete_on_destroy to keep it until it expires`,
          ),
        ]
      : [],
  create: ({ planned, hold }, session) => {
    claimKey(planned, session);
    return take({ planned, prior: undefined, record: undefined, hold }, session);
  },
  update: ({ planned, state, record, hold }, session) =>
    take({ planned, prior: state, record, hold }, session),
  remove: async ({ state, record }, session) => {
    session.rememberRun(identityOf(state), `snapshot ${state.snapshot_id ?? 'unknown'}`);
    if (state.delete_on_destroy !== true) return [];
    const log = (line: string): void => {
      session.log('info', line);
    };
    const records = new StateRecords(record);
    await deleteSnapshot(requestOf(state), { client: session.atlas, records, log });
    return [];
  },
  read: async ({ state, record }, { atlas }) => {
    const known = new StateRecords(record).find(recordNameOf(state));
    // One that is waited for is looked at by the apply that goes on waiting.
    if (known?.state !== 'done' || state.snapshot_id === null) return { state, record };
    const live = await tryReadSnapshot(atlas, identityPartsOf(state).target, state.snapshot_id);
    return { state: seen(state, live), record };
  },
  import: importSnapshot,
  remember: (state, session) => {
    session.rememberRun(identityOf(state), `snapshot ${state.snapshot_id ?? 'unknown'}`);
  },
};
