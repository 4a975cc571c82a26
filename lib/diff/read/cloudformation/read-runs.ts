import { officialConsent } from '../official-consent';
import { type RestoreSourceModel } from '../../../core/model/run-models';
import { isUnknown } from '../../../core/values/known';
import { momentOf } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { numberOf, textOf } from '../values';
import { engineResource, type TemplateResource } from './template-resource';

const SNAPSHOT_INPUTS = [
  'ProjectId',
  'InstanceName',
  'InstanceType',
  'Description',
  'RetentionInDays',
  'Profile',
];
const RESTORE_INPUTS = [
  'ProjectId',
  'InstanceName',
  'DeliveryType',
  'SnapshotId',
  'PointInTimeUtcSeconds',
  'OpLogTs',
  'OpLogInc',
  'TargetProjectId',
  'TargetClusterName',
  'Profile',
];
const SHORTEST_DAYS = 1;

/** Reads a `MongoDB::Atlas::CloudBackupSnapshot`. */
export function readSnapshot(resource: TemplateResource, draft: Draft): void {
  const { properties, path, logicalId } = resource;
  const days = numberOf(properties['RetentionInDays']);
  const description = textOf(properties['Description']);
  draft.addSnapshot(
    {
      projectId: textOf(properties['ProjectId']) ?? NAMELESS,
      name: textOf(properties['InstanceName']) ?? NAMELESS,
    },
    {
      path,
      key: logicalId,
      keep: { amount: typeof days === 'number' ? days : SHORTEST_DAYS, unit: 'days' },
      ...(typeof description === 'string' && { description }),
      guards: [],
    },
  );
  draft.addResource(
    engineResource(resource, 'snapshot', { createOnly: SNAPSHOT_INPUTS, retroactive: {} }),
  );
}

/** Reads a `MongoDB::Atlas::CloudBackUpRestoreJobs`; a download empties nothing. */
export function readRestore(resource: TemplateResource, draft: Draft): void {
  const { properties, path, logicalId } = resource;
  if (properties['DeliveryType'] === 'download') return;
  const projectId = textOf(properties['ProjectId']) ?? NAMELESS;
  const name = textOf(properties['InstanceName']) ?? NAMELESS;
  const target = textOf(properties['TargetClusterName']) ?? name;
  draft.addRestore(
    { projectId: textOf(properties['TargetProjectId']) ?? projectId, name: target },
    {
      path,
      runId: logicalId,
      from: sourceOf(resource, { path, projectId, name }),
      ...(!isUnknown(target) && officialConsent(target)),
    },
  );
  draft.addResource(
    engineResource(resource, 'restore', { createOnly: RESTORE_INPUTS, retroactive: {} }),
  );
}

function sourceOf(
  { properties }: TemplateResource,
  cluster: RestoreSourceModel['cluster'],
): RestoreSourceModel {
  const seconds = numberOf(properties['PointInTimeUtcSeconds']);
  if (properties['DeliveryType'] === 'pointInTime' && typeof seconds === 'number')
    return { kind: 'point-in-time', cluster, at: momentOf(seconds, cluster.path) };
  const id = textOf(properties['SnapshotId']);
  return {
    kind: 'snapshot',
    cluster,
    snapshot: { id: id === undefined || isUnknown(id) ? NAMELESS : id },
  };
}
