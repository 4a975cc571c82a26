import { type CopyModel, type ScheduleModel } from '../../../core/model/protection-model';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { copyFrequenciesOf, providerOf, tryItem } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import {
  holdsUnknown,
  isSettings,
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
  const unreadable = UNREADABLE.filter(([name]) => holdsUnknown(properties[name]));
  for (const [name] of unreadable)
    draft.addGap(path, `${name} is known only at deploy`, properties[name]);
  draft.addSchedule(cluster, {
    path,
    ...present('items', itemsOf(properties, path, draft)),
    ...referenceTimeOf(properties),
    ...present('restoreWindowDays', numberOf(properties['RestoreWindowDays'])),
    ...present('copies', copiesOf(properties)),
    ...present('autoExport', exportOf(properties)),
  });
  draft.addResource({
    ...engineResource(resource, 'schedule', {
      createOnly: ['ProjectId', 'Profile'],
      retroactive: retroactiveOf(properties),
    }),
    unreadable: unreadable.map(([, setting]) => setting),
  });
}

const UNREADABLE = [
  ['Policies', 'policy'],
  ['CopySettings', 'copies'],
] as const;

function itemsOf(
  properties: Settings,
  path: string,
  draft: Draft,
): readonly PolicyItemData[] | undefined {
  const [policy] = listOf(properties['Policies']) ?? [];
  const written = listOf(policy?.['PolicyItems']);
  if (written === undefined || holdsUnknown(written)) return undefined;
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
  draft.addGap(path, 'a policy item has a value Atlas does not know', written);
  return undefined;
}

function referenceTimeOf(properties: Settings): Pick<ScheduleModel, 'referenceTime'> {
  const [hour, minute] = ['ReferenceHourOfDay', 'ReferenceMinuteOfHour'].map((name) =>
    numberOf(properties[name]),
  );
  if (typeof hour !== 'number') return {};
  return { referenceTime: { hour, minute: typeof minute === 'number' ? minute : 0 } };
}

function copiesOf(properties: Settings): readonly CopyModel[] | undefined {
  const settings = listOf(properties['CopySettings']);
  if (settings === undefined || holdsUnknown(settings.map(({ RegionName: region }) => region)))
    return undefined;
  return settings.map((setting) => ({
    region: {
      provider: providerOf(setting['CloudProvider']),
      name: String(setting['RegionName']),
    },
    ...present('frequencies', copyFrequenciesOf(setting['Frequencies'])),
    oplog: setting['ShouldCopyOplogs'] === true || setting['ShouldCopyOplogs'] === 'true',
  }));
}

/** The handler drops the export silently while AutoExportEnabled is false. */
function exportOf(properties: Settings): ScheduleModel['autoExport'] {
  const isOn = switchOf(properties['AutoExportEnabled']);
  if (isOn === false) return 'off';
  const target = properties['Export'];
  if (isOn !== true || !isSettings(target)) return undefined;
  const frequency = textOf(target['FrequencyType']) ?? 'monthly';
  if (typeof frequency !== 'string') return undefined;
  return {
    bucketId: textOf(target['ExportBucketId']) ?? NAMELESS,
    frequency: frequency.toLowerCase() as PolicyItemData['frequency'],
  };
}

const retroactiveOf = (properties: Settings): readonly string[] => [
  ...(switchOf(properties['UpdateSnapshots']) === true ? ['UpdateSnapshots'] : []),
  ...((listOf(properties['DeleteCopiedBackups']) ?? []).length > 0 ? ['DeleteCopiedBackups'] : []),
];
