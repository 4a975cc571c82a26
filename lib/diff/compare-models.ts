import { checkProtection } from '../core/check-protection';
import { isBlocking, type Finding } from '../core/finding';
import { type ProtectionModel } from '../core/model/protection-model';
import { LEVELS, type Change } from './change';
import { COMPARISONS } from './changes/registry';
import { pairClusters } from './pair-clusters';

/** What a change of the app does to protection. */
export interface ProtectionDiff {
  /** Changes, the gravest first, then by subject. */
  readonly changes: readonly Change[];
  /** Findings of the newer model that would stop its synth. */
  readonly invalid: readonly Finding[];
}

/** Compares two models of an app. */
export function compareModels(
  before: ProtectionModel,
  after: ProtectionModel,
  today?: string,
): ProtectionDiff {
  const changes = pairClusters(before, after).flatMap((pair) =>
    COMPARISONS.flatMap(({ compare }) => compare(pair)),
  );
  return {
    changes: changes.sort(byGravity),
    invalid: checkProtection(after, today === undefined ? {} : { today }).filter(isBlocking),
  };
}

const byGravity = (a: Change, b: Change): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  compareText(a.subject, b.subject) ||
  compareText(a.message, b.message);

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
