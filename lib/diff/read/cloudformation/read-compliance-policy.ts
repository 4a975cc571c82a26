import { type PolicyItemData } from '../../../core/values/policy-item';
import { tryItem, tryRetention } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { isSettings, listOf, numberOf, present, type Settings, switchOf, textOf } from '../values';
import { engineResource, type TemplateResource } from './template-resource';

const BLOCKS = [
  ['PolicyItemHourly', 'hourly'],
  ['PolicyItemDaily', 'daily'],
  ['PolicyItemWeekly', 'weekly'],
  ['PolicyItemMonthly', 'monthly'],
  ['PolicyItemYearly', 'yearly'],
] as const;

/** Reads a `MongoDB::Atlas::BackupCompliancePolicy`. */
export function readCompliancePolicy(resource: TemplateResource, draft: Draft): void {
  const { properties, path } = resource;
  const onDemand = properties['OnDemandPolicyItem'];
  const word = (name: string): string => {
    const found = textOf(properties[name]);
    return typeof found === 'string' ? found : '';
  };
  const flag = (name: string): boolean | undefined => {
    const found = switchOf(properties[name]);
    return typeof found === 'boolean' ? found : undefined;
  };
  draft.addCompliancePolicy(textOf(properties['ProjectId']) ?? NAMELESS, {
    path,
    mode: 'enforced',
    // The resources of others ask for no consent, so that declaring one is taken for it.
    confirmProjectName: word('ProjectId'),
    authorizedUser: {
      email: word('AuthorizedEmail'),
      firstName: word('AuthorizedUserFirstName'),
      lastName: word('AuthorizedUserLastName'),
    },
    minimum: minimumOf(properties, path, draft),
    ...present(
      'onDemandMinimum',
      isSettings(onDemand)
        ? tryRetention(onDemand['RetentionValue'], onDemand['RetentionUnit'])
        : undefined,
    ),
    ...present('copyProtection', flag('CopyProtectionEnabled')),
    ...present('encryptionAtRest', flag('EncryptionAtRestEnabled')),
    ...present('pointInTimeRestore', flag('PitEnabled')),
    ...present('restoreWindowDays', numberOf(properties['RestoreWindowDays'])),
  });
  draft.addResource(
    engineResource(resource, 'compliance-policy', { createOnly: ['ProjectId'], retroactive: [] }),
  );
}

function minimumOf(properties: Settings, path: string, draft: Draft): readonly PolicyItemData[] {
  return BLOCKS.flatMap(([name, frequency]) =>
    (listOf(properties[name]) ?? []).flatMap((item) => {
      const found = tryItem({
        frequency,
        // Atlas ignores the interval of every item but the hourly one, and 0 is a common value there.
        interval: item['FrequencyInterval'] === 0 ? 1 : item['FrequencyInterval'],
        unit: item['RetentionUnit'],
        value: item['RetentionValue'],
      });
      if (found !== undefined) return [found];
      draft.addGap(path, `${name} cannot be read`, item);
      return [];
    }),
  );
}
