import { AtlasError } from '../../client/atlas-error';
import { type WireCompliancePolicy } from '../../wire/compliance-policy';
import { OperationError } from '../operation-error';
import { type OperationContext } from '../operation-context';
import { isSamePolicy, toWirePolicy } from './wire-policy';
import {
  policySubject,
  type CompliancePolicyProgress,
  type CompliancePolicySettings,
  type SetCompliancePolicyRequest,
} from './compliance-request';
import { readPolicy, readProject, writePolicy } from './compliance-requests';
import { describeOutlooks, readOutlooks, type NamedOutlook } from './read-outlooks';
import { settingsOf, strengthenPolicy } from './strengthen-policy';

/**
 * Makes a project's compliance policy at least the declared one: call it again until it is done. It is checked against
 * every cluster first, needs the project's name as consent, is never lowered, and an equal or stronger one is adopted.
 */
export async function setCompliancePolicy(
  request: SetCompliancePolicyRequest,
  context: OperationContext,
): Promise<CompliancePolicyProgress> {
  const { client, log } = context;
  const { projectId } = request;
  const live = await readPolicy(client, projectId);
  if (request.isRollback) return leaveAlone(projectId, live, context);
  if (live !== undefined && live.state !== 'ACTIVE')
    return { isDone: false, status: `the policy is ${live.state}` };
  const wanted = strengthenPolicy(
    request.settings,
    live === undefined ? undefined : settingsOf(live),
  );
  if (live !== undefined && isSamePolicy(live, wanted)) {
    log(`${policySubject(projectId)}: it is ACTIVE and at least as strong as declared`);
    return { isDone: true, state: 'ACTIVE' };
  }
  const outlooks = await requireReady(request, wanted, context);
  if (request.mode === 'draft') {
    log(`${policySubject(projectId)}: draft, nothing was sent: ${describeOutlooks(outlooks)}`);
    return { isDone: true, state: 'DRAFT' };
  }
  log(`${policySubject(projectId)}: ${describeOutlooks(outlooks)}`);
  return await send(projectId, wanted, context);
}

function leaveAlone(
  projectId: string,
  live: WireCompliancePolicy | undefined,
  { log }: OperationContext,
): CompliancePolicyProgress {
  log(
    `${policySubject(projectId)}: a rollback changes nothing; ${live === undefined ? 'there is none' : `it stays as it is (${live.state})`}`,
  );
  return { isDone: true, state: live === undefined ? 'NONE' : 'ACTIVE' };
}

/** Everything that must hold before a policy is sent that nobody can take back; in a draft it is only told. */
async function requireReady(
  request: SetCompliancePolicyRequest,
  wanted: CompliancePolicySettings,
  { client, log }: OperationContext,
): Promise<readonly NamedOutlook[]> {
  const { projectId, mode } = request;
  const outlooks = await readOutlooks(client, projectId, wanted);
  const { name } = await readProject(client, projectId);
  const problems = [
    ...confirmationProblems(request, name),
    ...undeclaredProblems(request, outlooks),
    ...outlookProblems(outlooks),
  ];
  if (problems.length === 0) return outlooks;
  const message = `${policySubject(projectId)}: ${problems.join(' | ')}`;
  if (mode === 'enforced') throw new OperationError(`${message} | nothing was sent`);
  log(message);
  return outlooks;
}

function confirmationProblems(
  { confirmProjectName }: SetCompliancePolicyRequest,
  name: string,
): readonly string[] {
  if (confirmProjectName === name) return [];
  return [
    `'confirmProjectName' is ${confirmProjectName ?? 'left out'} and the project is called ${name}; write confirmProjectName: '${name}' if it is meant: only MongoDB Support can lift the policy again`,
  ];
}

function undeclaredProblems(
  { declaredClusters, alsoAffects }: SetCompliancePolicyRequest,
  outlooks: readonly NamedOutlook[],
): readonly string[] {
  const known = [...declaredClusters, ...alsoAffects];
  const strangers = outlooks.map(({ name }) => name).filter((name) => !known.includes(name));
  if (strangers.length === 0) return [];
  return [
    `it would also reach ${strangers.join(', ')}, which the app does not declare; name them in alsoAffects if they are meant`,
  ];
}

function outlookProblems(outlooks: readonly NamedOutlook[]): readonly string[] {
  const refused = outlooks.filter(
    ({ outlook }) => outlook.kind === 'would-be-refused' || outlook.kind === 'cannot-tell',
  );
  return refused.length === 0 ? [] : [`Atlas would refuse it: ${describeOutlooks(refused)}`];
}

async function send(
  projectId: string,
  wanted: CompliancePolicySettings,
  { client, log }: OperationContext,
): Promise<CompliancePolicyProgress> {
  try {
    const { state } = await writePolicy(client, projectId, toWirePolicy(wanted));
    log(`${policySubject(projectId)}: sent, it is ${state}`);
    return { isDone: false, status: `the policy is ${state}` };
  } catch (error) {
    if (!AtlasError.isAtlasError(error) || !isPending(error)) throw error;
    return { isDone: false, status: 'another change of the policy is under way' };
  }
}

const isPending = ({ errorCode }: AtlasError): boolean =>
  errorCode === 'CANNOT_UPDATE_BACKUP_COMPLIANCE_POLICY_SETTINGS_WITH_PENDING_ACTION';
