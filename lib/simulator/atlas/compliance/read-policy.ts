import {
  type WireComplianceOnDemandItem,
  type WireCompliancePolicyRequest,
  type WireComplianceScheduledItem,
} from '../../../atlas/wire/compliance-policy';
import { type ProjectCall } from '../http/call';
import {
  invalidAttribute,
  missingAttribute,
  readBody,
  readText,
  readWhole,
} from '../http/read-body';
import { readFlag } from '../http/read-flag';

const VERSION_WITH_NAMES = '2023-10-01';
const FREQUENCIES = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'];
const UNITS = ['days', 'weeks', 'months', 'years'];
const ATTRIBUTES = [
  'authorizedEmail',
  'authorizedUserFirstName',
  'authorizedUserLastName',
  'copyProtectionEnabled',
  'deletable',
  'encryptionAtRestEnabled',
  'links',
  'onDemandPolicyItem',
  'pitEnabled',
  'projectId',
  'restoreWindowDays',
  'scheduledPolicyItems',
  'state',
  'updatedDate',
  'updatedUser',
];

type Body = Readonly<Record<string, unknown>>;

/** The compliance policy a body asks for; what it leaves out is off. */
export function readPolicy(call: ProjectCall): Required<WireCompliancePolicyRequest> {
  const body = readBody(call, ATTRIBUTES);
  const areNamesNeeded = call.version >= VERSION_WITH_NAMES;
  const onDemand = body['onDemandPolicyItem'] ?? null;
  return {
    authorizedEmail: readEmail(body),
    authorizedUserFirstName: readName(body, 'authorizedUserFirstName', areNamesNeeded),
    authorizedUserLastName: readName(body, 'authorizedUserLastName', areNamesNeeded),
    copyProtectionEnabled: readFlag(body, 'copyProtectionEnabled') ?? false,
    encryptionAtRestEnabled: readFlag(body, 'encryptionAtRestEnabled') ?? false,
    pitEnabled: readFlag(body, 'pitEnabled') ?? false,
    restoreWindowDays: readWhole(body, 'restoreWindowDays', 0) ?? 0,
    onDemandPolicyItem: onDemand === null ? null : readOnDemandItem(onDemand),
    scheduledPolicyItems: readItems(body['scheduledPolicyItems']),
  };
}

function readEmail(body: Body): string {
  const email = readText(body, 'authorizedEmail');
  if (email === undefined) throw missingAttribute('authorizedEmail');
  if (/^[^@\s]+@[^@\s]+$/.test(email)) return email;
  throw invalidAttribute('authorizedEmail');
}

function readName(body: Body, name: string, isNeeded: boolean): string {
  const text = readText(body, name) ?? '';
  if (text === '' && isNeeded) throw missingAttribute(name);
  return text;
}

function readItems(items: unknown): readonly WireComplianceScheduledItem[] {
  if (items === undefined || items === null) return [];
  if (!Array.isArray(items)) throw invalidAttribute('scheduledPolicyItems');
  return (items as readonly unknown[]).map((item) => {
    if (!isItem(item) || !FREQUENCIES.includes(item.frequencyType))
      throw invalidAttribute('scheduledPolicyItems');
    return item as unknown as WireComplianceScheduledItem;
  });
}

function readOnDemandItem(item: unknown): WireComplianceOnDemandItem {
  if (isItem(item) && item.frequencyType === 'ondemand')
    return item as unknown as WireComplianceOnDemandItem;
  throw invalidAttribute('onDemandPolicyItem');
}

/** Every part of an item must be there and of its kind; the interval counts for hourly items only. */
function isItem(item: unknown): item is Body & { readonly frequencyType: string } {
  if (typeof item !== 'object' || item === null) return false;
  const { frequencyType, frequencyInterval, retentionUnit, retentionValue } = item as Body;
  return (
    typeof frequencyType === 'string' &&
    Number.isInteger(frequencyInterval) &&
    typeof retentionUnit === 'string' &&
    UNITS.includes(retentionUnit) &&
    Number.isInteger(retentionValue)
  );
}
