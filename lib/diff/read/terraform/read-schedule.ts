import { FREQUENCIES } from '../../../core/values/frequency';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { isUnknown } from '../../../core/values/known';
import { exportOf, referenceTimeOf, tryItem, type Note } from '../atlas-values';
import { copiesOf } from '../copy-settings';
import { canonical } from '../../canonical';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { isHidden, listOf, numberOf, present, type Settings, switchOf, textOf } from '../values';
import { engineResource, type TerraformResource } from './terraform-resource';

const ITEM_BLOCKS = FREQUENCIES.map((frequency) => `policy_item_${frequency}`);
const COPY_NAMES = {
  provider: 'cloud_provider',
  region: 'region_name',
  frequencies: 'frequencies',
  oplog: 'should_copy_oplogs',
  zone: 'zone_id',
  spec: 'replication_spec_id',
  items: 'copy_policy_items',
  itemFrequency: 'frequency_type',
};
const RETROACTIVE = [
  'update_snapshots',
  'delete_snapshots',
  'update_copy_snapshots',
  'delete_copy_snapshots',
];
const PRINTED = [
  'project_id',
  'cluster_name',
  'reference_hour_of_day',
  'reference_minute_of_hour',
  'restore_window_days',
  'copy_settings',
  'export',
  'auto_export_enabled',
  'skip_destroy',
  ...RETROACTIVE,
  ...ITEM_BLOCKS,
];

/** Reads a `mongodbatlas_cloud_backup_schedule`, 1.x or 2.x. */
export function readSchedule(resource: TerraformResource, draft: Draft): void {
  const { values, path } = resource;
  const unreadable: string[] = [];
  const note = (setting: string, reason: string, content: unknown): void => {
    unreadable.push(setting);
    draft.addGap(path, reason, content);
  };
  draft.addSchedule(
    {
      projectId: textOf(values['project_id']) ?? NAMELESS,
      name: textOf(values['cluster_name']) ?? NAMELESS,
    },
    {
      path,
      ...present('items', itemsOf(values, note)),
      ...referenceTimeOf(values['reference_hour_of_day'], values['reference_minute_of_hour'], note),
      ...present('restoreWindowDays', numberOf(values['restore_window_days'])),
      ...present('copies', copiesOf(values['copy_settings'], COPY_NAMES, note)),
      ...present('autoExport', exportIn(values, note)),
    },
  );
  noteCopyPolicies(resource, draft);
  draft.addResource(
    engineResource(resource, 'schedule', {
      createOnly: ['project_id'],
      isKept: switchOf(values['skip_destroy']) ?? false,
      retroactive: Object.fromEntries(
        RETROACTIVE.map((name) => [name, switchOf(values[name]) ?? false]),
      ),
      unreadable,
      printed: PRINTED,
    }),
  );
}

/** Reads what the provider does with a schedule that a model tells of: the model has no address. */
export function readOwnSchedule(
  resource: TerraformResource,
  modelPath: string,
  draft: Draft,
): void {
  draft.addResource({
    ...engineResource(resource, 'own-schedule', {
      createOnly: ['project_id'],
      isKept: switchOf(resource.values['skip_destroy']) ?? false,
      retroactive: {},
      printed: [],
    }),
    path: modelPath,
  });
}

/** The provider sends policies only if any block is present. */
function itemsOf(values: Settings, note: Note): readonly PolicyItemData[] | undefined {
  const blocks = ITEM_BLOCKS.map((name) => values[name]);
  if (blocks.some(isHiddenItem)) {
    note('policy', 'a policy item is known only at deploy', blocks);
    return undefined;
  }
  const items = FREQUENCIES.flatMap((frequency) =>
    (listOf(values[`policy_item_${frequency}`]) ?? []).map((item) =>
      tryItem({
        frequency,
        interval: item['frequency_interval'],
        unit: item['retention_unit'],
        value: item['retention_value'],
      }),
    ),
  );
  const known = items.filter((item) => item !== undefined);
  if (known.length < items.length)
    note('policy', 'a policy item has a value Atlas does not know', blocks);
  return known.length === 0 || known.length < items.length ? undefined : known;
}

/** The provider computes more attributes of an item than people write; only those written count. */
const isHiddenItem = (block: unknown): boolean =>
  isHidden(block) ||
  (listOf(block) ?? []).some((item) =>
    ['frequency_interval', 'retention_unit', 'retention_value'].some((name) =>
      isUnknown(item[name]),
    ),
  );

function exportIn(values: Settings, note: Note): ReturnType<typeof exportOf> {
  const block = values['export'];
  const [target] = listOf(block) ?? [];
  return exportOf(
    {
      isOn: values['auto_export_enabled'],
      block: Array.isArray(block) && block.length === 0 ? undefined : block,
      bucket: target?.['export_bucket_id'],
      frequency: target?.['frequency_type'],
    },
    note,
  );
}

/** Copies can have a retention of their own, or a number of snapshots; the model has neither. */
function noteCopyPolicies({ values, path }: TerraformResource, draft: Draft): void {
  const policies = (listOf(values['copy_settings']) ?? []).flatMap((setting) => {
    const items = (listOf(setting['copy_policy_items']) ?? []).map(
      ({ frequency_type: frequency, retention_unit: unit, retention_value: value }) =>
        canonical([frequency, unit, value]),
    );
    const count = setting['last_number_of_snapshots'] ?? 0;
    return items.length === 0 && count === 0
      ? []
      : [canonical([setting['region_name'], setting['zone_id'], items.sort(), count])];
  });
  if (policies.length > 0)
    draft.addGap(path, 'how long copies are kept is not read', policies.sort());
}
