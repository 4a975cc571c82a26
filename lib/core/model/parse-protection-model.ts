import { ProtectionError } from '../errors';
import { isMembers, Reader, type Malformed, type Members } from './model-reader';
import { MODEL_VERSION, type ProtectionModel } from './protection-model';
import { readAzureCluster } from './read-azure-cluster';
import { readCompliancePolicy, readItem } from './read-policy';
import { readRestore, readRun, readSnapshot } from './read-runs';

/**
 * Reads the text of a model file; members this version does not know are let through.
 * @throws {ProtectionError} model-malformed, model-of-newer-version
 */
export function parseProtectionModel(text: string, file: string): ProtectionModel {
  return requireProtectionModel(parseJson(text, file), file);
}

/**
 * Takes a document that was parsed already for a model.
 * @throws {ProtectionError} model-malformed, model-of-newer-version
 */
export function requireProtectionModel(
  members: Readonly<Record<string, unknown>>,
  file: string,
): ProtectionModel {
  const malformed = (where: string, wanted: string): never => {
    throw new ProtectionError(
      'model-malformed',
      `${file}: ${where} is not ${wanted}; write the file again with cdk synth`,
    );
  };
  requireVersion(members, file, malformed);
  readModel(new Reader(members, '', malformed));
  return members as unknown as ProtectionModel;
}

function parseJson(text: string, file: string): Members {
  try {
    const value: unknown = JSON.parse(text);
    if (isMembers(value)) return value;
  } catch {
    // told below, in one line
  }
  throw new ProtectionError(
    'model-malformed',
    `${file}: this is not a protection model; give a *.protection.json file or the folder cdk synth wrote it to`,
  );
}

function requireVersion({ version }: Members, file: string, malformed: Malformed): void {
  if (version === MODEL_VERSION) return;
  if (typeof version !== 'number' || version < MODEL_VERSION)
    malformed('version', String(MODEL_VERSION));
  throw new ProtectionError(
    'model-of-newer-version',
    `${file}: the model has version ${String(version)} and this release reads version ${MODEL_VERSION}; update mongodb-backup-constructs`,
  );
}

function readModel(model: Reader): void {
  model.text('stack', 'engine');
  model.list('projects').forEach(readProject);
  for (const entry of model.list('acknowledgements')) entry.text('rule', 'path', 'reason');
  model.list('clusters').forEach(readCluster);
  if (model.has('azureClusters')) model.list('azureClusters').forEach(readAzureCluster);
}

function readProject(project: Reader): void {
  project.text('path');
  project.knownText('id');
  if (project.has('credential')) project.knownText('credential');
  if (project.has('compliancePolicies'))
    project.list('compliancePolicies').forEach(readCompliancePolicy);
}

function readCluster(cluster: Reader): void {
  cluster.text('path');
  cluster.knownText('name', 'projectId');
  if (cluster.has('credential')) cluster.knownText('credential');
  cluster.object('facts');
  cluster.list('schedules').forEach(readSchedule);
  if (cluster.has('snapshots')) cluster.list('snapshots').forEach(readSnapshot);
  if (cluster.has('restores')) cluster.list('restores').forEach(readRestore);
  if (cluster.has('runs')) cluster.list('runs').forEach(readRun);
}

function readSchedule(schedule: Reader): void {
  schedule.text('path');
  if (schedule.has('items')) schedule.list('items').forEach(readItem);
}
