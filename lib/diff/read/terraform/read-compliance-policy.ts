import { FREQUENCIES } from '../../../core/values/frequency';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { tryItem, tryRetention } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { listOf, numberOf, present, switchOf, textOf } from '../values';
import { engineResource, type TerraformResource } from './terraform-resource';

const PRINTED = [
  'project_id',
  'authorized_email',
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
  const word = (name: string): string => {
    const found = textOf(values[name]);
    return typeof found === 'string' ? found : '';
  };
  const flag = (name: string): boolean | undefined => {
    const found = switchOf(values[name]);
    return typeof found === 'boolean' ? found : undefined;
  };
  const [onDemand] = listOf(values['on_demand_policy_item']) ?? [];
  draft.addCompliancePolicy(textOf(values['project_id']) ?? NAMELESS, {
    path,
    mode: 'enforced',
    // The resources of others ask for no consent, so that declaring one is taken for it.
    confirmProjectName: word('project_id'),
    authorizedUser: {
      email: word('authorized_email'),
      firstName: word('authorized_user_first_name'),
      lastName: word('authorized_user_last_name'),
    },
    minimum: minimumOf(resource, draft),
    ...present(
      'onDemandMinimum',
      tryRetention(onDemand?.['retention_value'], onDemand?.['retention_unit']),
    ),
    ...present('copyProtection', flag('copy_protection_enabled')),
    ...present('encryptionAtRest', flag('encryption_at_rest_enabled')),
    ...present('pointInTimeRestore', flag('pit_enabled')),
    ...present('restoreWindowDays', numberOf(values['restore_window_days'])),
  });
  draft.addResource(
    engineResource(resource, 'compliance-policy', {
      createOnly: ['project_id'],
      retroactive: [],
      printed: PRINTED,
    }),
  );
}

function minimumOf({ values, path }: TerraformResource, draft: Draft): readonly PolicyItemData[] {
  return FREQUENCIES.flatMap((frequency) =>
    (listOf(values[`policy_item_${frequency}`]) ?? []).flatMap((item) => {
      const found = tryItem({
        frequency,
        // Atlas ignores the interval of every item but the hourly one, and 0 is a common value there.
        interval: item['frequency_interval'] === 0 ? 1 : item['frequency_interval'],
        unit: item['retention_unit'],
        value: item['retention_value'],
      });
      if (found !== undefined) return [found];
      draft.addGap(path, `policy_item_${frequency} cannot be read`, item);
      return [];
    }),
  );
}
