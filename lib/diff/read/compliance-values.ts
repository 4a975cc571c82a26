import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import { isUnknown, type Known } from '../../core/values/known';
import { type PolicyItemData } from '../../core/values/policy-item';
import { type RetentionAmount } from '../../core/values/retention';
import { tryItem, tryRetention, type Note, type ProviderItem } from './atlas-values';
import { isHidden, listOf, type Settings } from './values';

type AuthorizedUser = CompliancePolicyModel['authorizedUser'];

/** Stands for a part that is known only at deploy, which no rule must call wrong; the domain is one that nobody can have. */
const NOT_READ: AuthorizedUser = {
  email: 'known-only-at-deploy@unread.invalid',
  firstName: 'known only at deploy',
  lastName: 'known only at deploy',
};

/** The person a compliance policy authorizes; a part that is left out is empty. */
export function authorizedUserOf(
  parts: Readonly<Record<keyof AuthorizedUser, Known<string> | undefined>>,
): AuthorizedUser {
  const partOf = (name: keyof AuthorizedUser): string => {
    const part = parts[name];
    return isUnknown(part) ? NOT_READ[name] : (part ?? '');
  };
  return { email: partOf('email'), firstName: partOf('firstName'), lastName: partOf('lastName') };
}

/** The items a compliance policy demands of one frequency; noted where one cannot be read. */
export function demandedItems(
  block: unknown,
  frequency: PolicyItemData['frequency'],
  note: Note,
  partsOf: (item: Settings) => ProviderItem,
): readonly PolicyItemData[] {
  const written = listOf(block) ?? [];
  const items = written.map((item) => {
    const { interval, ...parts } = partsOf(item);
    // Atlas ignores the interval of every item but the hourly one, and 0 is a common value there.
    return tryItem({ ...parts, interval: interval === 0 ? 1 : interval });
  });
  const known = items.filter((item) => item !== undefined);
  if (isHidden(block) || known.length < items.length)
    note(
      HEADS[frequency] ?? frequency,
      `the ${frequency} item of the compliance policy cannot be read`,
      block,
    );
  return known;
}

/** How reports begin what is demanded of a frequency, where that is not its name. */
const HEADS: Readonly<Partial<Record<PolicyItemData['frequency'], string>>> = {
  hourly: 'snapshots every',
};

/** How long a compliance policy demands on-demand snapshots to be kept; noted where it cannot be read. */
export function onDemandOf(
  block: unknown,
  names: Readonly<Record<'value' | 'unit', string>>,
  note: Note,
): RetentionAmount | undefined {
  const [item] = listOf(block) ?? [];
  const keep = item && tryRetention(item[names.value], item[names.unit]);
  if (isHidden(block) || (item !== undefined && keep === undefined))
    note(
      'on-demand snapshots are kept',
      'the on-demand item of the compliance policy cannot be read',
      block,
    );
  return keep;
}
