import {
  describeAzureCluster,
  describeCluster,
  describeProject,
  describeRun,
  describeSnapshot,
} from '../../core/model/describe';
import { type Origin } from '../../core/model/origin';
import { tryKnown } from '../../core/values/known';
import { type Change, type Level, type Verdict } from '../change';
import { type ChangeKind, type Found } from '../changes/change-kind';
import { type ClusterPair } from '../match/clusters';
import {
  type AzureClusterPair,
  type CompliancePolicyPair,
  type RestorePair,
  type RunPair,
  type SchedulePair,
  type SnapshotPair,
} from '../match/match-sides';

/** A pair of any sort. */
export type AnyPair =
  | ClusterPair
  | SchedulePair
  | SnapshotPair
  | RestorePair
  | RunPair
  | CompliancePolicyPair
  | AzureClusterPair;

/** What a change is about and where that is written. */
export interface Place extends Origin {
  readonly subject: string;
  readonly project?: string;
  /** Whether values behind it must not be printed. */
  readonly isMasked?: boolean;
}

/** What a report shows in place of a value that is marked sensitive. */
const MASKED = '(sensitive)';

/** Where a pair stands: the newer side, or the older one if there is no newer. */
export function placeOf(about: ChangeKind['about'], pair: AnyPair): Place {
  const side = pair.after ?? pair.before;
  if (side === undefined) return { subject: 'the app', path: '' };
  const { path, source } = side.model;
  const resources = [pair.before?.resource, pair.after?.resource];
  const isMasked = resources.some((resource) => (resource?.masked.length ?? 0) > 0);
  const hidesName = resources.some((resource) => resource?.masked.includes('name') === true);
  return {
    path,
    ...(source !== undefined && { source }),
    subject: hidesName ? `${about} ${path}` : subjectOf(about, side as never),
    ...(!hidesName && projectOf(about, side as never)),
    ...(isMasked && { isMasked }),
  };
}

function subjectOf(
  about: ChangeKind['about'],
  { model, owner }: Record<'model' | 'owner', never>,
): string {
  switch (about) {
    case 'cluster':
      return describeCluster(model);
    case 'schedule':
    case 'restore':
      return describeCluster(owner);
    case 'snapshot':
      return describeSnapshot(model, owner);
    case 'run':
      return describeRun(model, owner);
    case 'compliance-policy':
      return describeProject(owner);
    case 'azure-cluster':
      return describeAzureCluster(model);
    case 'app':
      return 'the app';
  }
}

function projectOf(
  about: ChangeKind['about'],
  {
    model,
    owner,
  }: { readonly model: { projectId?: string }; readonly owner: { projectId?: string } },
): Pick<Place, 'project'> {
  const project = tryKnown(about === 'cluster' ? model.projectId : owner.projectId);
  return project === undefined ? {} : { project };
}

/** A change, as reports take it. */
export function toChange(kind: ChangeKind, found: Found, place: Place): Change {
  const { level, verdict = defaultVerdict(level) } = found;
  const { path, source } = found.origin ?? place;
  const subject = found.subject ?? place.subject;
  const isMasked = found.isMasked ?? place.isMasked ?? false;
  const { what, before, after, fact, remedy, details = [] } = isMasked ? hidden(kind) : found;
  return {
    kind: kind.id,
    verdict,
    level,
    subject,
    ...(place.project !== undefined && { project: place.project }),
    aspect: what,
    before,
    after,
    message: `${subject}: ${fact}; ${remedy}`,
    path,
    ...(source !== undefined && { location: source }),
    ...(details.length > 0 && { details }),
  };
}

/** The kind says what happened where values must not be printed. */
function hidden({ aspect, statement }: ChangeKind): Omit<Found, 'level' | 'verdict'> {
  return {
    what: aspect,
    before: MASKED,
    after: MASKED,
    fact: statement,
    remedy: 'its values are marked sensitive, so look at them where they are set',
  };
}

const defaultVerdict = (level: Level): Verdict =>
  level === 'irreversible' || level === 'weakens' ? 'weakens' : 'does not weaken';
