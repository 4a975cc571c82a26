import {
  type WireCompliancePolicy,
  type WireCompliancePolicyRequest,
  type WireComplianceScheduledItem,
} from '../../../atlas/wire/compliance-policy';
import { happenLater } from '../../agenda';
import { logEvent } from '../events';
import { type ProjectCall } from '../http/call';
import { toSeconds } from '../schedule/settle';
import { type SimulatedCredential } from '../state';
import { COMPLIANCE_SECONDS } from '../timings';
import { policyInForce } from './in-force';
import { raiseToPolicy } from './raise';
import { protectedClusters } from './shortfalls';

/** Sets a policy: it turns ACTIVE by itself, and after that raises the schedules below it. */
export function setPolicy(
  call: ProjectCall,
  wanted: Required<WireCompliancePolicyRequest>,
): WireCompliancePolicy {
  const { state, project, clock, newId, credential } = call;
  const live = project.compliancePolicy;
  const now = clock.now();
  const policy: WireCompliancePolicy = {
    ...wanted,
    scheduledPolicyItems: wanted.scheduledPolicyItems.map((item) =>
      withId(item, live, () => newId(now)),
    ),
    deletable: live?.deletable ?? false,
    projectId: project.id,
    state: live === undefined ? 'ENABLING' : 'UPDATING',
    updatedDate: toSeconds(now),
    updatedUser: nameOf(credential),
  };
  project.compliancePolicy = policy;
  const isNew = policy.state === 'ENABLING';
  logEvent(project, `CPS_DATA_PROTECTION_${isNew ? 'ENABLE' : 'UPDATE'}_REQUESTED`, {
    at: now,
    newId,
  });
  happenLater(state, now, COMPLIANCE_SECONDS.untilActive, (at) => {
    logEvent(project, `CPS_DATA_PROTECTION_${isNew ? 'ENABLED' : 'UPDATED'}`, { at, newId });
    if (project.compliancePolicy !== undefined && project.compliancePolicy.state !== 'DISABLING')
      project.compliancePolicy = { ...project.compliancePolicy, state: 'ACTIVE' };
  });
  happenLater(state, now, COMPLIANCE_SECONDS.untilRaised, (at) => {
    const inForce = policyInForce(project);
    if (inForce === undefined) return;
    for (const cluster of protectedClusters(project))
      raiseToPolicy(cluster, inForce, { at, newId });
  });
  return policy;
}

/** An item that is sent back keeps its id; any other id is Atlas's to give. */
function withId(
  item: WireComplianceScheduledItem,
  live: WireCompliancePolicy | undefined,
  newId: () => string,
): WireComplianceScheduledItem {
  const { frequencyInterval, frequencyType, retentionUnit, retentionValue } = item;
  const isKnown = live?.scheduledPolicyItems.some(({ id }) => id === item.id) === true;
  const id = isKnown && item.id !== undefined ? item.id : newId();
  return { frequencyInterval, frequencyType, id, retentionUnit, retentionValue };
}

const nameOf = (credential: SimulatedCredential): string =>
  credential.kind === 'api-key' ? credential.publicKey : credential.clientId;
