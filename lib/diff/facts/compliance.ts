import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import { isUnknown, type Known } from '../../core/values/known';
import { describeSlot, type PolicyItemData, slotOf } from '../../core/values/policy-item';
import { describeRetention, type RetentionAmount } from '../../core/values/retention';
import { type CompliancePolicyPair } from '../match/match-sides';
import { orderOf } from './retention-order';
import { inDays } from './words';

/** One demand of a compliance policy that one side makes more strictly than the other. */
export interface Demand {
  readonly what: string;
  readonly mine: string;
  readonly yours: string;
}

/** What one policy demands more strictly than another. */
export function stricterDemands(mine: PolicySide, yours: PolicySide): readonly Demand[] {
  const unreadable = [mine, yours].flatMap(({ resource }) => resource?.unreadable ?? []);
  return demandsOf(mine.model, yours.model).filter(
    ({ what }) => !unreadable.some((name) => what === name || what.startsWith(`${name} `)),
  );
}

type PolicySide = NonNullable<CompliancePolicyPair['before']>;

function demandsOf(mine: CompliancePolicyModel, yours: CompliancePolicyModel): readonly Demand[] {
  return [
    ...itemDemands(mine.minimum, yours.minimum),
    ...keepDemand('on-demand snapshots are kept', mine.onDemandMinimum, yours.onDemandMinimum),
    ...switchDemand('copy protection', mine.copyProtection, yours.copyProtection),
    ...switchDemand('encryption at rest', mine.encryptionAtRest, yours.encryptionAtRest),
    ...switchDemand('point-in-time restore', mine.pointInTimeRestore, yours.pointInTimeRestore),
    ...windowDemand(mine.restoreWindowDays, yours.restoreWindowDays),
  ];
}

/** Atlas looks at the interval of hourly items only. */
const keyOf = (item: PolicyItemData): string =>
  item.frequency === 'hourly' ? `hourly ${String(item.every)}` : slotOf(item);

function itemDemands(
  mine: readonly PolicyItemData[],
  yours: readonly PolicyItemData[],
): readonly Demand[] {
  return mine.flatMap((item) => {
    const other =
      yours.find((candidate) => keyOf(candidate) === keyOf(item)) ??
      yours.find(({ frequency }) => frequency === item.frequency && frequency !== 'hourly');
    const what = `${describeSlot(item)} are kept`;
    if (other === undefined)
      return [{ what, mine: `at least ${describeRetention(item.keep)}`, yours: 'not demanded' }];
    return keepDemand(what, item.keep, other.keep);
  });
}

function keepDemand(
  what: string,
  mine: RetentionAmount | undefined,
  yours: RetentionAmount | undefined,
): readonly Demand[] {
  if (mine === undefined) return [];
  if (yours !== undefined && orderOf(mine, yours) !== 'longer') return [];
  return [
    {
      what,
      mine: `at least ${describeRetention(mine)}`,
      yours: yours === undefined ? 'not demanded' : `at least ${describeRetention(yours)}`,
    },
  ];
}

const switchDemand = (
  what: string,
  mine: boolean | undefined,
  yours: boolean | undefined,
): readonly Demand[] =>
  mine === true && yours !== true ? [{ what, mine: 'demanded', yours: 'not demanded' }] : [];

/** Which of two windows is longer cannot be told of one that is known only at deploy. */
function windowDemand(
  mine: Known<number> | undefined,
  yours: Known<number> | undefined,
): readonly Demand[] {
  if (isUnknown(mine) || isUnknown(yours)) return [];
  if (mine === undefined || (yours !== undefined && mine <= yours)) return [];
  return [
    {
      what: 'restore window',
      mine: `at least ${inDays(mine)}`,
      yours: yours === undefined ? 'not demanded' : `at least ${inDays(yours)}`,
    },
  ];
}
