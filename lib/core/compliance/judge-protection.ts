import { NO_CUSTOMER_KEY } from '../restore/encryption';
import { type CompliancePolicyModel } from '../model/compliance-policy-model';
import { isUnknown, type Known } from '../values/known';
import { type PolicyItemData } from '../values/policy-item';
import { type Gap, itemGaps } from './item-gaps';

/** What a compliance policy demands of every cluster of its project. */
export type Demands = Pick<
  CompliancePolicyModel,
  'minimum' | 'pointInTimeRestore' | 'restoreWindowDays' | 'encryptionAtRest'
>;

/** What is known of the protection of one cluster; what is left out is not known. */
export interface ClusterProtection {
  /** Policy items of its schedule; empty: it takes no snapshots. */
  readonly items?: readonly PolicyItemData[] | undefined;
  /** Whether continuous backup is on. */
  readonly pointInTimeRestore?: Known<boolean> | undefined;
  /** Days one can go back to any moment. */
  readonly restoreWindowDays?: Known<number> | undefined;
  /** Who holds its key: `NONE`, `AWS`, `AZURE` or `GCP`. */
  readonly encryptionAtRestProvider?: Known<string> | undefined;
}

/** How a cluster does beside a compliance policy. */
export interface Judgement {
  /** What it lacks; with one of these the service refuses the policy, or the schedule once the policy is on. */
  readonly shortfalls: readonly Gap[];
  /** What cannot be told, because a value is not known or depends on the calendar. */
  readonly open: readonly Gap[];
}

/**
 * Holds the protection of a cluster against a compliance policy. Copy protection is not judged: it forbids deleting
 * copies and asks nothing of a schedule.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/
 */
export function judgeProtection(demands: Demands, protection: ClusterProtection): Judgement {
  const parts = [
    itemGaps(demands.minimum, protection.items),
    pointInTimeGaps(demands, protection),
    encryptionGaps(demands, protection),
  ];
  return {
    shortfalls: parts.flatMap(({ shortfalls }) => shortfalls),
    open: parts.flatMap(({ open }) => open),
  };
}

const NOTHING: Judgement = { shortfalls: [], open: [] };
const short = (fact: string, fix: string): Judgement => ({ shortfalls: [{ fact, fix }], open: [] });
const open = (fact: string, fix: string): Judgement => ({ shortfalls: [], open: [{ fact, fix }] });

function pointInTimeGaps(demands: Demands, protection: ClusterProtection): Judgement {
  if (demands.pointInTimeRestore !== true) return NOTHING;
  const { pointInTimeRestore } = protection;
  if (pointInTimeRestore === false)
    return short(
      'the policy demands point-in-time restore, and it is off',
      'turn point-in-time restore on in the resource that owns the cluster',
    );
  const window = windowGaps(demands, protection);
  if (pointInTimeRestore === true) return window;
  const unsure = open(
    'the policy demands point-in-time restore, and whether it is on is not known',
    'state pointInTimeRestore',
  );
  return { shortfalls: window.shortfalls, open: [...unsure.open, ...window.open] };
}

function windowGaps(demands: Demands, { restoreWindowDays: has }: ClusterProtection): Judgement {
  const { restoreWindowDays: demanded } = demands;
  if (demanded === undefined) return NOTHING;
  if (isUnknown(demanded) || has === undefined || isUnknown(has))
    return open(
      `the policy demands a restore window of ${isUnknown(demanded) ? 'days known only at deploy' : inDays(demanded)}, and ${has === undefined || isUnknown(has) ? 'that of the cluster is not known' : `it is ${inDays(has)}`}`,
      'set restoreWindowDays to a number',
    );
  if (has >= demanded) return NOTHING;
  return short(
    `the policy demands a restore window of ${inDays(demanded)}, and it is ${inDays(has)}`,
    `set restoreWindowDays to ${demanded} or more`,
  );
}

function encryptionGaps(demands: Demands, protection: ClusterProtection): Judgement {
  const { encryptionAtRestProvider: provider } = protection;
  if (demands.encryptionAtRest !== true) return NOTHING;
  if (provider === undefined || isUnknown(provider))
    return open(
      'the policy demands encryption with a customer key, and whether it has one is not known',
      'state encryptionAtRestProvider',
    );
  if (provider !== NO_CUSTOMER_KEY) return NOTHING;
  return short(
    'the policy demands encryption with a customer key, and it has none',
    'encrypt the cluster with a customer key first',
  );
}

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
