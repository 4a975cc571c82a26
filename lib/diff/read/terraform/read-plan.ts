import { ProtectionError } from '../../../core/errors';
import { Draft } from '../draft';
import { type PlannedAction, type Reading } from '../reading';
import { isSettings, listOf, type Settings } from '../values';
import { readResources } from './readers';
import { type TerraformResource } from './terraform-resource';
import { writtenArguments, type IsWritten } from './written-arguments';

/** The major version of the plan format this release reads; minor versions only add. */
const FORMAT_MAJOR = '1';

/** Whether a document is what `terraform show -json` writes of a plan. */
export function isPlan(document: Settings): boolean {
  // A plan that touches no resource has no list of them.
  return (
    'format_version' in document && ('resource_changes' in document || 'planned_values' in document)
  );
}

/**
 * Both sides of a plan: what the state holds, and what will be declared, with what happens to each resource.
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 * @throws {ProtectionError} input-malformed
 */
export function readPlanDocument(
  document: Settings,
  file: string,
): { readonly before: Reading; readonly after: Reading } {
  requireFormat(document, file);
  const changes = requireChanges(document, file).filter(
    ({ mode, deposed }) => mode !== 'data' && deposed === undefined,
  );
  const isWritten = writtenArguments(document);
  const after = draftOf(changes, 'after', { file, isWritten });
  if (!isComplete(document))
    after.addGap(file, 'the plan is not complete', document['deferred_changes'] ?? 'partial');
  return {
    before: draftOf(changes, 'before', { file, isWritten }).toReading(),
    after: after.toReading({
      actions: actionsOf(changes),
      moves: movesOf(changes),
      isPlan: true,
    }),
  };
}

/** Every change, or none where the plan lists none. @throws {ProtectionError} input-malformed */
function requireChanges(document: Settings, file: string): readonly Settings[] {
  const listed = document['resource_changes'] ?? [];
  const changes = listOf(listed);
  if (changes?.every(saysWhatIsDone) === true) return changes;
  throw new ProtectionError(
    'input-malformed',
    `${file}: resource_changes holds something that is no change of a resource; write the plan anew with terraform show -json`,
  );
}

const saysWhatIsDone = ({ change }: Settings): boolean =>
  isSettings(change) && Array.isArray(change['actions']) && change['actions'].length > 0;

/** Whether the plan holds everything the configuration asks for; -target and errors leave something out. */
const isComplete = (document: Settings): boolean =>
  document['errored'] !== true &&
  document['complete'] !== false &&
  (listOf(document['deferred_changes']) ?? []).length === 0;

function requireFormat({ format_version: version }: Settings, file: string): void {
  const [major] = String(version).split('.');
  if (major === FORMAT_MAJOR) return;
  throw new ProtectionError(
    'input-malformed',
    `${file}: the plan has format version ${String(version)} and this release reads version ${FORMAT_MAJOR}.x; update mongodb-backup-constructs`,
  );
}

type Side = 'before' | 'after';

interface PlanFile {
  readonly file: string;
  readonly isWritten: IsWritten;
}

function draftOf(changes: readonly Settings[], side: Side, { file, isWritten }: PlanFile): Draft {
  const draft = new Draft('terraform', file);
  readResources(
    changes
      .map((change) => resourceOf(change, side, isWritten))
      .filter((found) => found !== undefined),
    draft,
  );
  return draft;
}

function resourceOf(
  entry: Settings,
  side: Side,
  isWritten: IsWritten,
): TerraformResource | undefined {
  const change = entry['change'];
  if (!isSettings(change) || !isSettings(change[side])) return undefined;
  const unknown = side === 'after' ? change['after_unknown'] : undefined;
  const address = String(entry['address']);
  return {
    type: String(entry['type']),
    address,
    path: address,
    action: actionOf(change),
    side,
    values: withUnknowns(change[side], managed(address, unknown, isWritten)) as Settings,
    sensitive: sensitiveIn(change[`${side}_sensitive`]),
    ...(Array.isArray(change['replace_paths']) && {
      replacePaths: change['replace_paths'].map((path: unknown) => [path].flat(1).join('.')),
    }),
  };
}

/** What of a resource is known only after apply because the configuration says so: the provider computes what it leaves out. */
function managed(address: string, unknown: unknown, isWritten: IsWritten): unknown {
  if (!isSettings(unknown)) return unknown;
  return Object.fromEntries(
    Object.entries(unknown).filter(([name]) => isWritten(address, name) !== false),
  );
}

/** Values known only after apply stand there as unknown values. */
function withUnknowns(value: unknown, unknown: unknown): unknown {
  if (unknown === true) return { unknown: 'known after apply' };
  if (Array.isArray(value)) {
    const parts = (Array.isArray(unknown) ? unknown : []) as readonly unknown[];
    return value.map((part, index) => withUnknowns(part, parts[index]));
  }
  if (!isSettings(unknown)) return value;
  const known = isSettings(value) ? value : {};
  const names = [...new Set([...Object.keys(known), ...Object.keys(unknown)])];
  return Object.fromEntries(names.map((name) => [name, withUnknowns(known[name], unknown[name])]));
}

function sensitiveIn(marks: unknown): readonly string[] {
  if (marks === true) return ['*'];
  if (!isSettings(marks)) return [];
  return Object.keys(marks).filter((name) => holdsTrue(marks[name]));
}

function holdsTrue(mark: unknown): boolean {
  if (typeof mark !== 'object' || mark === null) return mark === true;
  return Object.values(mark).some(holdsTrue);
}

const actionsOf = (changes: readonly Settings[]): ReadonlyMap<string, PlannedAction> =>
  new Map(changes.map((entry) => [String(entry['address']), actionOf(entry['change'])]));

/** What a moved block gave another address; both sides of the plan have the new one. */
const movesOf = (changes: readonly Settings[]): ReadonlyMap<string, string> =>
  new Map(
    changes.flatMap(({ previous_address: from, address: to }) =>
      typeof from === 'string' ? [[from, String(to)] as const] : [],
    ),
  );

function actionOf(change: unknown): PlannedAction {
  const actions = isSettings(change) ? change['actions'] : undefined;
  const words = Array.isArray(actions) ? (actions as readonly unknown[]).map(String) : [];
  if (words.includes('forget')) return 'forget';
  if (words.length > 1) return 'replace';
  const [word = 'no-op'] = words;
  return word as PlannedAction;
}
