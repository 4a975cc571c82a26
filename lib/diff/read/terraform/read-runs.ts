import { officialConsent } from '../official-consent';
import { type RestoreSourceModel } from '../../../core/model/run-models';
import { isUnknown } from '../../../core/values/known';
import { momentOf } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { holdsUnknown, listOf, numberOf, type Settings, switchOf, textOf } from '../values';
import { engineResource, type TerraformResource } from './terraform-resource';

const UNCLEAR = 'whether the restore empties a cluster, and which one, is known only at deploy';
const SHORTEST_DAYS = 1;
const SNAPSHOT_INPUTS = ['project_id', 'cluster_name', 'description', 'retention_in_days'];
const RESTORE_INPUTS = ['project_id', 'cluster_name', 'snapshot_id', 'delivery_type_config'];

/** Reads a `mongodbatlas_cloud_backup_snapshot`: every argument replaces it. */
export function readSnapshot(resource: TerraformResource, draft: Draft): void {
  const { values, path, address } = resource;
  const days = numberOf(values['retention_in_days']);
  const description = textOf(values['description']);
  draft.addSnapshot(
    {
      projectId: textOf(values['project_id']) ?? NAMELESS,
      name: textOf(values['cluster_name']) ?? NAMELESS,
    },
    {
      path,
      key: address,
      keep: { amount: typeof days === 'number' ? days : SHORTEST_DAYS, unit: 'days' },
      ...(typeof description === 'string' && { description }),
      guards: [],
    },
  );
  draft.addResource(
    engineResource(resource, 'snapshot', {
      createOnly: SNAPSHOT_INPUTS,
      retroactive: {},
      printed: SNAPSHOT_INPUTS,
    }),
  );
}

/** Reads a `mongodbatlas_cloud_backup_snapshot_restore_job`; a download empties nothing. */
export function readRestore(resource: TerraformResource, draft: Draft): void {
  const { values, path, address } = resource;
  const written = values['delivery_type_config'];
  const [delivery] = listOf(written) ?? [];
  const isUnclear =
    delivery === undefined ? holdsUnknown(written) : isUnknown(delivery['download']);
  if (isUnclear) draft.addGap(path, UNCLEAR, [runIn(resource), values]);
  if (isUnclear) return;
  if (delivery === undefined || switchOf(delivery['download']) === true) return;
  const projectId = textOf(values['project_id']) ?? NAMELESS;
  const name = textOf(values['cluster_name']) ?? NAMELESS;
  const target = textOf(delivery['target_cluster_name']) ?? name;
  draft.addRestore(
    { projectId: textOf(delivery['target_project_id']) ?? projectId, name: target },
    {
      path,
      runId: address,
      from: sourceOf(values, delivery, { path, projectId, name }),
      ...(!isUnknown(target) && officialConsent(target)),
    },
  );
  draft.addResource(
    engineResource(resource, 'restore', {
      createOnly: RESTORE_INPUTS,
      retroactive: {},
      printed: RESTORE_INPUTS,
    }),
  );
}

/** What tells one run from another although all its arguments are the same. */
const runIn = ({ action, side }: TerraformResource): string =>
  action === undefined || action === 'no-op' ? 'declared' : `${action} ${side ?? ''}`;

function sourceOf(
  values: Settings,
  delivery: Settings,
  cluster: RestoreSourceModel['cluster'],
): RestoreSourceModel {
  const seconds = numberOf(delivery['point_in_time_utc_seconds']);
  if (switchOf(delivery['point_in_time']) === true && typeof seconds === 'number' && seconds > 0)
    return { kind: 'point-in-time', cluster, at: momentOf(seconds, cluster.path) };
  const id = textOf(values['snapshot_id']);
  return {
    kind: 'snapshot',
    cluster,
    snapshot: { id: id === undefined || isUnknown(id) ? NAMELESS : id },
  };
}
