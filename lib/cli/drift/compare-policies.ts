import { type AtlasClient } from '../../atlas/client/atlas-client';
import { AtlasError } from '../../atlas/client/atlas-error';
import { readPolicy } from '../../atlas/operations/compliance-policy/compliance-requests';
import { settingsOf } from '../../atlas/operations/compliance-policy/strengthen-policy';
import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import { describeProject } from '../../core/model/describe';
import { type ProjectModel, type ProtectionModel } from '../../core/model/protection-model';
import { isUnknown, tryKnown } from '../../core/values/known';
import { type Change } from '../../diff/change';
import { compareReadings } from '../../diff/compare-readings';
import { readingOf, type Reading } from '../../diff/read/reading';
import { toDrift, type Drift } from './drift';

/** What the compliance policies of an app and of its projects differ in. */
export interface PolicyComparison {
  readonly drift: readonly Drift[];
  readonly notCompared: readonly string[];
}

/** Compares each enforced compliance policy with the one of its project. */
export async function comparePolicies(
  model: ProtectionModel,
  client: AtlasClient,
): Promise<PolicyComparison> {
  const drift: Drift[] = [];
  const notCompared: string[] = [];
  for (const project of model.projects) {
    const [policy, ...others] = project.compliancePolicies ?? [];
    const subject = `compliance policy of ${describeProject(project)}`;
    notCompared.push(...others.map(({ path }) => `${subject}: ${path} is a further one`));
    if (policy === undefined) continue;
    if (isUnknown(policy.restoreWindowDays))
      notCompared.push(`${subject}: its restore window is known only at deploy`);
    const found = await livePolicy(project, policy, client);
    if (typeof found === 'string') notCompared.push(`${subject}: ${found}`);
    else drift.push(...differences(model, project, found).map(toDrift));
  }
  return { drift, notCompared };
}

interface Policies {
  readonly declared: CompliancePolicyModel;
  /** Undefined where none is in force. */
  readonly live: CompliancePolicyModel | undefined;
}

const REFUSALS: readonly number[] = [401, 403];

/** The live policy in the words of the model, or why it is not compared. */
async function livePolicy(
  { id }: ProjectModel,
  declared: CompliancePolicyModel,
  client: AtlasClient,
): Promise<Policies | string> {
  const projectId = tryKnown(id);
  if (projectId === undefined) return 'its project is known only at deploy';
  if (declared.mode === 'draft') return 'it is a draft, which is sent nowhere';
  try {
    const policy = await readPolicy(client, projectId);
    if (policy === undefined) return { declared, live: undefined };
    const { restoreWindowDays, ...settings } = settingsOf(policy);
    const window = isUnknown(declared.restoreWindowDays)
      ? { restoreWindowDays: declared.restoreWindowDays }
      : restoreWindowDays !== undefined && { restoreWindowDays };
    const { path, mode } = declared;
    return { declared, live: { path, mode, ...settings, ...window } };
  } catch (error) {
    if (AtlasError.isAtlasError(error) && REFUSALS.includes(error.status))
      return `the credential may not read it (${error.status} ${error.errorCode}); it takes the role Project Backup Manager or Project Owner`;
    throw error;
  }
}

function differences(
  model: ProtectionModel,
  project: ProjectModel,
  { declared, live }: Policies,
): readonly Change[] {
  const sideOf = (policies: readonly CompliancePolicyModel[]): Reading =>
    readingOf({
      ...model,
      clusters: [],
      azureClusters: [],
      projects: [{ ...project, compliancePolicies: policies }],
    });
  const after = sideOf(live === undefined ? [] : [live]);
  const { changes } = compareReadings(sideOf([declared]), after);
  return live === undefined
    ? changes.map((change) => ({ ...change, verdict: 'weakens', after: 'none' }))
    : changes;
}
