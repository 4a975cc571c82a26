import {
  type WireCompliancePolicy,
  type WireCompliancePolicyRequest,
} from '../../wire/compliance-policy';
import { toWireItem } from '../../wire/policy-item';
import { type CompliancePolicySettings } from './compliance-request';
import { settingsOf } from './strengthen-policy';

/** The body of a policy: every field is sent, since the request replaces them all. */
export function toWirePolicy(settings: CompliancePolicySettings): WireCompliancePolicyRequest {
  const { authorizedUser, minimum, onDemandMinimum, restoreWindowDays } = settings;
  return {
    authorizedEmail: authorizedUser.email,
    authorizedUserFirstName: authorizedUser.firstName,
    authorizedUserLastName: authorizedUser.lastName,
    copyProtectionEnabled: settings.copyProtection ?? false,
    encryptionAtRestEnabled: settings.encryptionAtRest ?? false,
    pitEnabled: settings.pointInTimeRestore ?? false,
    ...(restoreWindowDays !== undefined && { restoreWindowDays }),
    ...(onDemandMinimum !== undefined && {
      onDemandPolicyItem: {
        frequencyType: 'ondemand',
        frequencyInterval: 0,
        retentionUnit: onDemandMinimum.unit,
        retentionValue: onDemandMinimum.amount,
      },
    }),
    scheduledPolicyItems: minimum.map((item) => toWireItem(item)),
  };
}

/** Whether a live policy is what would be sent, in the order and with the intervals Atlas ignores left aside. */
export function isSamePolicy(
  live: WireCompliancePolicy,
  wanted: CompliancePolicySettings,
): boolean {
  return canonical(settingsOf(live)) === canonical(wanted);
}

function canonical(settings: CompliancePolicySettings): string {
  const { onDemandPolicyItem, restoreWindowDays = 0, ...rest } = toWirePolicy(settings);
  const items = (rest.scheduledPolicyItems ?? [])
    .map(({ frequencyType, frequencyInterval, retentionUnit, retentionValue }) =>
      [
        frequencyType,
        frequencyType === 'hourly' ? frequencyInterval : '',
        retentionUnit,
        retentionValue,
      ].join(),
    )
    .sort();
  const onDemand = [onDemandPolicyItem?.retentionUnit, onDemandPolicyItem?.retentionValue];
  return JSON.stringify({ ...rest, scheduledPolicyItems: items, onDemand, restoreWindowDays });
}
