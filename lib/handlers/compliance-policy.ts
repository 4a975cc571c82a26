import {
  policySubject,
  type CompliancePolicyProgress,
  type SetCompliancePolicyRequest,
} from '../atlas/operations/compliance-policy/compliance-request';
import { setCompliancePolicy } from '../atlas/operations/compliance-policy/set-compliance-policy';
import { parseCompliancePolicyProperties } from './compliance-policy-properties';
import { withClient } from './connection';
import { type CompliancePolicyAttributes, type CompliancePolicyProperties } from './contract';
import { type HandlerDependencies } from './dependencies';
import { type CompletionAnswer, type ResourceAnswer, type ResourceEvent } from './event';
import { logChange } from './log-change';
import { orLeaveAlone } from './rollback';
import { requireInProgress } from './stack-status';

/** Enforces a `Custom::MongoDbBackupCompliancePolicy`; nothing in code takes one back. */
export async function handleCompliancePolicy(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<ResourceAnswer> {
  if (event.RequestType === 'Delete') return keep(event, deps);
  const { projectId } = parseCompliancePolicyProperties(event.ResourceProperties);
  const progress = await advance(event, deps);
  return progress.isDone
    ? { PhysicalResourceId: projectId, Data: attributesOf(progress), Phase: 'settled' }
    : { PhysicalResourceId: projectId, Phase: 'waiting' };
}

/** Goes on until the policy is active. */
export async function continueCompliancePolicy(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompletionAnswer> {
  const progress = await advance(event, deps);
  if (progress.isDone) return { IsComplete: true, Data: attributesOf(progress) };
  const { projectId } = parseCompliancePolicyProperties(event.ResourceProperties);
  logChange(event, `${policySubject(projectId)}: ${progress.status}`, deps);
  return { IsComplete: false };
}

async function advance(
  event: ResourceEvent,
  deps: HandlerDependencies,
): Promise<CompliancePolicyProgress> {
  const properties = parseCompliancePolicyProperties(event.ResourceProperties);
  const phase = await requireInProgress(event, deps);
  const isRollback = phase === 'rollback';
  const setting = withClient({ event, phase, deps }, (client) =>
    setCompliancePolicy(requestOf(properties, isRollback), {
      client,
      records: deps.records,
      log: deps.log,
    }),
  );
  if (!isRollback) return await setting;
  const result = { isDone: true, state: 'NONE' } as const;
  return await orLeaveAlone(
    setting,
    { subject: policySubject(properties.projectId), result },
    deps,
  );
}

function requestOf(
  properties: CompliancePolicyProperties,
  isRollback: boolean,
): SetCompliancePolicyRequest {
  const { projectId, mode, declaredClusters, alsoAffects = [], confirmProjectName } = properties;
  return {
    projectId,
    mode,
    settings: properties,
    declaredClusters,
    alsoAffects,
    isRollback,
    ...(confirmProjectName !== undefined && { confirmProjectName }),
  };
}

function keep(event: ResourceEvent, { log }: HandlerDependencies): ResourceAnswer {
  log(
    `compliance policy ${event.LogicalResourceId}: the construct is gone and the policy stays: only MongoDB Support can lift it`,
  );
  return { PhysicalResourceId: event.PhysicalResourceId ?? '', Phase: 'settled' };
}

const attributesOf = ({
  state,
}: Extract<CompliancePolicyProgress, { isDone: true }>): CompliancePolicyAttributes &
  Record<string, string> => ({ State: state });
