import { FREQUENCIES } from '../../../core/values/frequency';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { type Note } from '../atlas-values';
import { authorizedUserOf, demandedItems, onDemandOf } from '../compliance-values';
import { isUnknown, tryKnown, type Known } from '../../../core/values/known';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { AUTHORIZED_USER } from '../setting-names';
import { numberOf, present, type Settings, switchOf, textOf } from '../values';
import { engineResource, type TerraformResource } from './terraform-resource';

const PRINTED = [
  'project_id',
  'authorized_email',
  'authorized_user_first_name',
  'authorized_user_last_name',
  'restore_window_days',
  'pit_enabled',
  'copy_protection_enabled',
  'encryption_at_rest_enabled',
  'on_demand_policy_item',
  ...FREQUENCIES.map((frequency) => `policy_item_${frequency}`),
];

/** Reads a `mongodbatlas_backup_compliance_policy`. */
export function readCompliancePolicy(resource: TerraformResource, draft: Draft): void {
  const { values, path } = resource;
  const unreadable: string[] = [];
  const note = (setting: string, reason: string, content: unknown): void => {
    unreadable.push(setting);
    draft.addGap(path, reason, content);
  };
  const word = (name: string): Known<string> | undefined => {
    const found = textOf(values[name]);
    if (isUnknown(found)) note(AUTHORIZED_USER, `${name} is known only at deploy`, found);
    return found;
  };
  const flag = (name: string, demand: string): boolean | undefined => {
    const found = switchOf(values[name]);
    if (isUnknown(found)) note(demand, `${name} is known only at deploy`, found);
    return typeof found === 'boolean' ? found : undefined;
  };
  const onDemand = values['on_demand_policy_item'];
  draft.addCompliancePolicy(textOf(values['project_id']) ?? NAMELESS, {
    path,
    mode: 'enforced',
    // The resources of others ask for no consent, so that declaring one is taken for it.
    confirmProjectName: tryKnown(textOf(values['project_id'])) ?? '',
    authorizedUser: authorizedUserOf({
      email: word('authorized_email'),
      firstName: word('authorized_user_first_name'),
      lastName: word('authorized_user_last_name'),
    }),
    minimum: minimumOf(values, note),
    ...present(
      'onDemandMinimum',
      onDemandOf(onDemand, { value: 'retention_value', unit: 'retention_unit' }, note),
    ),
    ...present('copyProtection', flag('copy_protection_enabled', 'copy protection')),
    ...present('encryptionAtRest', flag('encryption_at_rest_enabled', 'encryption at rest')),
    ...present('pointInTimeRestore', flag('pit_enabled', 'point-in-time restore')),
    ...present('restoreWindowDays', numberOf(values['restore_window_days'])),
  });
  draft.addResource(
    engineResource(resource, 'compliance-policy', {
      createOnly: ['project_id'],
      retroactive: {},
      unreadable,
      printed: PRINTED,
    }),
  );
}

function minimumOf(values: Settings, note: Note): readonly PolicyItemData[] {
  return FREQUENCIES.flatMap((frequency) =>
    demandedItems(values[`policy_item_${frequency}`], frequency, note, (item) => ({
      frequency,
      interval: item['frequency_interval'],
      unit: item['retention_unit'],
      value: item['retention_value'],
    })),
  );
}
