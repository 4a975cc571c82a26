import { type PolicyItemData } from '../../../core/values/policy-item';
import { exportOf, referenceTimeOf, tryItem, type Note } from '../atlas-values';
import { copiesOf } from '../copy-settings';
import { canonical } from '../../canonical';
import { type Draft } from '../draft';
import { type EngineResource } from '../reading';
import { NAMELESS } from '../nameless';
import { SCHEDULE_SETTINGS } from '../setting-names';
import {
  holdsUnknown,
  listOf,
  numberOf,
  present,
  type Settings,
  switchOf,
  textOf,
} from '../values';
import { engineResource, type TemplateResource } from './template-resource';

/** Reads a `MongoDB::Atlas::CloudBackupSchedule`. */
export function readSchedule(resource: TemplateResource, draft: Draft): void {
  const { properties, path } = resource;
  const cluster = {
    projectId: textOf(properties['ProjectId']) ?? NAMELESS,
    name: textOf(properties['ClusterName']) ?? NAMELESS,
  };
  const unreadable: string[] = resource.hidden === undefined ? [] : [...SCHEDULE_SETTINGS];
  const note = (setting: string, reason: string, content: unknown): void => {
    unreadable.push(setting);
    draft.addGap(path, reason, content);
  };
  draft.addSchedule(cluster, {
    path,
    ...present('items', itemsOf(properties, note)),
    ...referenceTimeOf(properties['ReferenceHourOfDay'], properties['ReferenceMinuteOfHour'], note),
    ...present('restoreWindowDays', numberOf(properties['RestoreWindowDays'])),
    ...present('copies', copiesOf(properties['CopySettings'], COPY_NAMES, note)),
    ...present('autoExport', exportIn(properties, note)),
  });
  draft.addResource({
    ...engineResource(resource, 'schedule', {
      createOnly: ['ProjectId', 'Profile'],
      retroactive: retroactiveOf(properties),
    }),
    unreadable,
  });
}

const COPY_NAMES = {
  provider: 'CloudProvider',
  region: 'RegionName',
  frequencies: 'Frequencies',
  oplog: 'ShouldCopyOplogs',
  zone: 'ZoneId',
  spec: 'ReplicationSpecId',
  items: 'CopyPolicyItems',
  itemFrequency: 'FrequencyType',
};

function itemsOf(properties: Settings, note: Note): readonly PolicyItemData[] | undefined {
  const policies = properties['Policies'];
  if (holdsUnknown(policies)) {
    note('policy', 'Policies is known only at deploy', policies);
    return undefined;
  }
  const [policy] = listOf(policies) ?? [];
  const written = listOf(policy?.['PolicyItems']);
  if (written === undefined) return undefined;
  const items = written.map((item) =>
    tryItem({
      frequency: item['FrequencyType'],
      interval: item['FrequencyInterval'],
      unit: item['RetentionUnit'],
      value: item['RetentionValue'],
    }),
  );
  const known = items.filter((item) => item !== undefined);
  if (known.length === items.length) return known;
  note('policy', 'a policy item has a value Atlas does not know', written);
  return undefined;
}

function exportIn(properties: Settings, note: Note): ReturnType<typeof exportOf> {
  const block = properties['Export'];
  const [target] = listOf(block) ?? [];
  return exportOf(
    {
      isOn: properties['AutoExportEnabled'],
      block,
      bucket: target?.['ExportBucketId'],
      frequency: target?.['FrequencyType'],
    },
    note,
  );
}

function retroactiveOf(properties: Settings): EngineResource['retroactive'] {
  const written = properties['DeleteCopiedBackups'];
  const regions = listOf(written) ?? [];
  return {
    UpdateSnapshots: switchOf(properties['UpdateSnapshots']) ?? false,
    ...(holdsUnknown(written)
      ? { DeleteCopiedBackups: { unknown: canonical(written) } }
      : Object.fromEntries(
          regions.map(({ RegionName: name }) => [`DeleteCopiedBackups of ${String(name)}`, true]),
        )),
  };
}
