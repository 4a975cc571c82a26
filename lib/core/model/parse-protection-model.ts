import { ProtectionError } from '../errors';
import { FREQUENCIES } from '../values/frequency';
import { RetentionUnit, SHORTEST_RETENTION } from '../values/retention';
import { MODEL_VERSION, type ProtectionModel } from './protection-model';

type Members = Readonly<Record<string, unknown>>;

const UNITS: readonly unknown[] = Object.values(RetentionUnit);
const FREQUENCY_NAMES: readonly unknown[] = FREQUENCIES;

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
  model: Readonly<Record<string, unknown>>,
  file: string,
): ProtectionModel {
  const malformed = (where: string, wanted: string): never => {
    throw new ProtectionError(
      'model-malformed',
      `${file}: ${where} is not ${wanted}; write the file again with cdk synth`,
    );
  };
  requireVersion(model, file, malformed);
  requireText(model['stack'], 'stack', malformed);
  requireText(model['engine'], 'engine', malformed);
  listOf(model['projects'], 'projects', malformed);
  listOf(model['acknowledgements'], 'acknowledgements', malformed).forEach((entry, index) => {
    const where = `acknowledgements[${index}]`;
    for (const name of ['rule', 'path', 'reason'])
      requireText(entry[name], `${where}.${name}`, malformed);
  });
  listOf(model['clusters'], 'clusters', malformed).forEach((cluster, index) => {
    requireCluster(cluster, `clusters[${index}]`, malformed);
  });
  return model as unknown as ProtectionModel;
}

type Malformed = (where: string, wanted: string) => never;

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

function requireCluster(cluster: Members, where: string, malformed: Malformed): void {
  requireText(cluster['path'], `${where}.path`, malformed);
  requireKnownText(cluster['name'], `${where}.name`, malformed);
  requireKnownText(cluster['projectId'], `${where}.projectId`, malformed);
  if (!isMembers(cluster['facts'])) malformed(`${where}.facts`, 'an object');
  listOf(cluster['schedules'], `${where}.schedules`, malformed).forEach((schedule, index) => {
    requireText(schedule['path'], `${where}.schedules[${index}].path`, malformed);
    if (schedule['items'] === undefined) return;
    const place = `${where}.schedules[${index}].items`;
    listOf(schedule['items'], place, malformed).forEach((item, position) => {
      requireItem(item, `${place}[${position}]`, malformed);
    });
  });
}

function requireItem({ frequency, keep }: Members, where: string, malformed: Malformed): void {
  if (!FREQUENCY_NAMES.includes(frequency))
    malformed(`${where}.frequency`, `one of ${FREQUENCIES.join(', ')}`);
  const { amount, unit }: Members = isMembers(keep) ? keep : {};
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < SHORTEST_RETENTION)
    malformed(`${where}.keep.amount`, `a whole number of ${SHORTEST_RETENTION} or more`);
  if (!UNITS.includes(unit)) malformed(`${where}.keep.unit`, `one of ${UNITS.join(', ')}`);
}

function listOf(value: unknown, where: string, malformed: Malformed): readonly Members[] {
  if (Array.isArray(value) && value.every(isMembers)) return value;
  return malformed(where, 'a list of objects');
}

function requireText(value: unknown, where: string, malformed: Malformed): void {
  if (typeof value !== 'string') malformed(where, 'text');
}

function requireKnownText(value: unknown, where: string, malformed: Malformed): void {
  if (!isMembers(value) || !('unknown' in value)) requireText(value, where, malformed);
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
