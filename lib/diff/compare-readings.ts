import { checkProtection } from '../core/check-protection';
import { isBlocking, type Finding } from '../core/finding';
import { LEVELS, type Change } from './change';
import { type ChangeKind, type Context, type Found } from './changes/change-kind';
import { CHANGE_KINDS } from './changes/registry';
import { scheduleRetargeted } from './changes/schedule/schedule-retargeted';
import { comparableSchedule, isOtherNamedCluster, isRetargeted } from './facts/retargeted';
import { acknowledge } from './judge/acknowledge';
import { maskFindings } from './judge/mask-findings';
import { placeOf, toChange, type AnyPair } from './judge/to-change';
import { matchSides } from './match/match-sides';
import { Outlook, type OutlookOptions } from './outlook/outlook';
import { type Reading } from './read/reading';

/** What a change of the code does to protection. */
export interface ProtectionDiff {
  /** Changes, the gravest first, then by subject. */
  readonly changes: readonly Change[];
  /** Findings of the newer side that would stop its synth or its deployment. */
  readonly invalid: readonly Finding[];
}

/** What a comparison needs beside its two sides. */
export interface CompareOptions extends OutlookOptions {
  /** Today as `2026-11-24`. @default - expiry of acknowledgements is not judged */
  readonly today?: string;
}

/** Compares two sides. */
export function compareReadings(
  before: Reading,
  after: Reading,
  options: CompareOptions = {},
): ProtectionDiff {
  const { today } = options;
  const sides = matchSides(before, after);
  const context = { sides, outlook: new Outlook(options), ...(today !== undefined && { today }) };
  const acknowledged = acknowledge(
    { before: before.model.acknowledgements, after: after.model.acknowledgements },
    today,
  );
  return {
    changes: findChanges(context).map(acknowledged).sort(byGravity),
    invalid: maskFindings(
      checkProtection(after.model, today === undefined ? {} : { today }).filter(isBlocking),
      after,
    ),
  };
}

function findChanges(context: Context): readonly Change[] {
  const { sides } = context;
  return [
    ...inEach(
      sides.clusters.filter((pair) => !isOtherNamedCluster(pair)),
      kindsAbout('cluster'),
      context,
    ),
    ...inEach(sides.schedules.filter(isRetargeted), [scheduleRetargeted], context),
    ...inEach(
      sides.schedules.map((pair) => comparableSchedule(pair, sides)),
      SETTLED_KINDS,
      context,
    ),
    ...inEach(sides.snapshots, kindsAbout('snapshot'), context),
    ...inEach(sides.restores, kindsAbout('restore'), context),
    ...inEach(sides.runs, kindsAbout('run'), context),
    ...inEach(sides.compliancePolicies, kindsAbout('compliance-policy'), context),
    ...inEach(sides.azureClusters, kindsAbout('azure-cluster'), context),
    ...kindsAbout('app').flatMap((kind) =>
      kind.find(sides, context).map((found) => toChange(kind, found, APP)),
    ),
  ];
}

const APP = { subject: 'the app', path: '' };

type KindAbout<About extends ChangeKind['about']> = Extract<ChangeKind, { readonly about: About }>;

const kindsAbout = <About extends ChangeKind['about']>(about: About): readonly KindAbout<About>[] =>
  CHANGE_KINDS.filter((kind): kind is KindAbout<About> => kind.about === about);

/** Kinds that compare one cluster with itself. */
const SETTLED_KINDS = kindsAbout('schedule').filter((kind) => kind !== scheduleRetargeted);

/** Pair by pair, because kinds ask for the same facts of a pair. */
function inEach<Of extends AnyPair>(
  pairs: readonly Of[],
  kinds: readonly (ChangeKind & {
    readonly find: (pair: Of, context: Context) => readonly Found[];
  })[],
  context: Context,
): readonly Change[] {
  const changes: Change[] = [];
  for (const pair of pairs)
    for (const kind of kinds)
      for (const found of kind.find(pair, context))
        changes.push(toChange(kind, found, placeOf(kind.about, pair)));
  return changes;
}

const byGravity = (a: Change, b: Change): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  compareText(a.subject, b.subject) ||
  compareText(a.message, b.message) ||
  compareText(a.path, b.path);

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
