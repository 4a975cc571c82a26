import { type PolicyItemData } from '../../../core/values/policy-item';
import { type Note } from '../atlas-values';
import { authorizedUserOf, demandedItems, onDemandOf } from '../compliance-values';
import { isUnknown, tryKnown, type Known } from '../../../core/values/known';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { AUTHORIZED_USER } from '../setting-names';
import { numberOf, present, type Settings, switchOf, textOf } from '../values';
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
  const unreadable: string[] = [];
  const note = (setting: string, reason: string, content: unknown): void => {
    unreadable.push(setting);
    draft.addGap(path, reason, content);
  };
  const word = (name: string): Known<string> | undefined => {
    const found = textOf(properties[name]);
    if (isUnknown(found)) note(AUTHORIZED_USER, `${name} is known only at deploy`, found);
    return found;
  };
  const flag = (name: string, demand: string): boolean | undefined => {
    const found = switchOf(properties[name]);
    if (isUnknown(found)) note(demand, `${name} is known only at deploy`, found);
    return typeof found === 'boolean' ? found : undefined;
  };
  draft.addCompliancePolicy(textOf(properties['ProjectId']) ?? NAMELESS, {
    path,
    mode: 'enforced',
    // The resources of others ask for no consent, so that declaring one is taken for it.
    confirmProjectName: tryKnown(textOf(properties['ProjectId'])) ?? '',
    authorizedUser: authorizedUserOf({
      email: word('AuthorizedEmail'),
      firstName: word('AuthorizedUserFirstName'),
      lastName: word('AuthorizedUserLastName'),
    }),
    minimum: minimumOf(properties, note),
    ...present(
      'onDemandMinimum',
      onDemandOf(onDemand, { value: 'RetentionValue', unit: 'RetentionUnit' }, note),
    ),
    ...present('copyProtection', flag('CopyProtectionEnabled', 'copy protection')),
    ...present('encryptionAtRest', flag('EncryptionAtRestEnabled', 'encryption at rest')),
    ...present('pointInTimeRestore', flag('PitEnabled', 'point-in-time restore')),
    ...present('restoreWindowDays', numberOf(properties['RestoreWindowDays'])),
  });
  draft.addResource(
    engineResource(resource, 'compliance-policy', {
      createOnly: ['ProjectId'],
      retroactive: {},
      unreadable,
    }),
  );
}

function minimumOf(properties: Settings, note: Note): readonly PolicyItemData[] {
  return BLOCKS.flatMap(([name, frequency]) =>
    demandedItems(properties[name], frequency, note, (item) => ({
      frequency,
      interval: item['FrequencyInterval'],
      unit: item['RetentionUnit'],
      value: item['RetentionValue'],
    })),
  );
}
