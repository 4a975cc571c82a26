import { type CopyModel, type ScheduleModel } from '../../../core/model/protection-model';
import { FREQUENCIES } from '../../../core/values/frequency';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { isUnknown } from '../../../core/values/known';
import { copyFrequenciesOf, providerOf, tryItem } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import {
  holdsUnknown,
  listOf,
  numberOf,
  present,
  type Settings,
  switchOf,
  textOf,
} from '../values';
import { engineResource, type TerraformResource } from './terraform-resource';

const ITEM_BLOCKS = FREQUENCIES.map((frequency) => `policy_item_${frequency}`);
const RETROACTIVE = ['update_snapshots', 'delete_snapshots', 'delete_copy_snapshots'];
const PRINTED = [
  'project_id',
  'cluster_name',
  'reference_hour_of_day',
  'reference_minute_of_hour',
  'restore_window_days',
  'copy_settings',
  'export',
  'auto_export_enabled',
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
      ...referenceTimeOf(values),
      ...present('restoreWindowDays', numberOf(values['restore_window_days'])),
      ...present('copies', copiesOf(values, note)),
      ...present('autoExport', exportOf(values)),
    },
  );
  draft.addResource(
    engineResource(resource, 'schedule', {
      createOnly: ['project_id'],
      isKept: switchOf(values['skip_destroy']) ?? false,
      retroactive: RETROACTIVE.filter((name) => switchOf(values[name]) === true),
      unreadable,
      printed: PRINTED,
    }),
  );
}

type Note = (setting: string, reason: string, content: unknown) => void;

/** The provider sends policies only if any block is present. */
function itemsOf(values: Settings, note: Note): readonly PolicyItemData[] | undefined {
  const blocks = ITEM_BLOCKS.map((name) => values[name]);
  if (blocks.some(isHidden)) {
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
const isHidden = (block: unknown): boolean =>
  isUnknown(block) ||
  (listOf(block) ?? []).some((item) =>
    ['frequency_interval', 'retention_unit', 'retention_value'].some((name) =>
      isUnknown(item[name]),
    ),
  );

function referenceTimeOf(values: Settings): Pick<ScheduleModel, 'referenceTime'> {
  const [hour, minute] = ['reference_hour_of_day', 'reference_minute_of_hour'].map((name) =>
    numberOf(values[name]),
  );
  if (typeof hour !== 'number') return {};
  return { referenceTime: { hour, minute: typeof minute === 'number' ? minute : 0 } };
}

function copiesOf(values: Settings, note: Note): readonly CopyModel[] | undefined {
  const written = values['copy_settings'];
  if (written === undefined || written === null) return undefined;
  const settings = listOf(written);
  const isUnclear =
    settings === undefined ||
    settings.some(
      (setting) => holdsUnknown(setting['region_name']) || holdsUnknown(setting['frequencies']),
    );
  if (isUnclear) {
    note('copies', 'copy settings are known only at deploy', written);
    return undefined;
  }
  return settings.map((setting) => ({
    region: {
      provider: providerOf(setting['cloud_provider']),
      name: String(setting['region_name']),
    },
    ...present('frequencies', copyFrequenciesOf(setting['frequencies'])),
    oplog: switchOf(setting['should_copy_oplogs']) === true,
  }));
}

function exportOf(values: Settings): ScheduleModel['autoExport'] {
  const isOn = switchOf(values['auto_export_enabled']);
  if (isOn === false) return 'off';
  const [target] = listOf(values['export']) ?? [];
  if (isOn !== true || target === undefined) return undefined;
  const frequency = textOf(target['frequency_type']) ?? 'monthly';
  if (typeof frequency !== 'string') return undefined;
  return {
    bucketId: textOf(target['export_bucket_id']) ?? NAMELESS,
    frequency: frequency.toLowerCase() as PolicyItemData['frequency'],
  };
}
