import { type Origin } from '../../core/model/origin';
import { type Level, type Verdict } from '../change';
import { type ClusterPair } from '../match/clusters';
import {
  type AzureClusterPair,
  type CompliancePolicyPair,
  type RestorePair,
  type RunPair,
  type SchedulePair,
  type SnapshotPair,
  type Sides,
} from '../match/match-sides';
import { type Outlook } from '../outlook/outlook';

/** What was done to an aspect; every action but the last has an opposite. */
export type Action = 'add' | 'remove' | 'increase' | 'decrease' | 'hide' | 'show' | 'alter';

/** Where a kind stands among all kinds: the symmetry test demands the opposite of each. */
export interface Coordinates {
  /** Service whose protection it is about. */
  readonly service: 'atlas' | 'azure';
  /** What of the protection it is about. */
  readonly aspect: string;
  /** What was done to it. */
  readonly action: Action;
}

/** What every kind says of itself. */
export interface KindDescription extends Coordinates {
  /** Noun and past participle; part of every report, and what an acknowledgement names. */
  readonly id: string;
  /** One sentence saying when it is found. */
  readonly statement: string;
  /** Levels it can have. */
  readonly levels: readonly Level[];
}

/** What a kind found in one pair; the comparison adds subject and place. */
export interface Found {
  readonly level: Level;
  /** @default - weakens for the levels irreversible and weakens, else does not weaken */
  readonly verdict?: Verdict;
  /** What of the subject changed, for a table. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** The fact, with values and units. */
  readonly fact: string;
  /** What to do, or what follows. */
  readonly remedy: string;
  readonly details?: readonly string[];
  /** Where it is written. @default - the newer side's construct */
  readonly origin?: Origin;
  /** What it is about. @default - the pair */
  readonly subject?: string;
  /** Whether its values must not be printed. @default - as the pair's */
  readonly isMasked?: boolean;
}

/** What a kind may ask beside its pair. */
export interface Context {
  readonly sides: Sides;
  /** What the schedules of both sides mean for restore points. */
  readonly outlook: Outlook;
  /** Today as `2026-11-24`. */
  readonly today?: string;
}

type Finds<Subject> = (subject: Subject, context: Context) => readonly Found[];

/** A kind of change of one sort of entity: data and one pure function, one file each. */
export type ChangeKind = KindDescription &
  (
    | { readonly about: 'cluster'; readonly find: Finds<ClusterPair> }
    | { readonly about: 'schedule'; readonly find: Finds<SchedulePair> }
    | { readonly about: 'snapshot'; readonly find: Finds<SnapshotPair> }
    | { readonly about: 'restore'; readonly find: Finds<RestorePair> }
    | { readonly about: 'run'; readonly find: Finds<RunPair> }
    | { readonly about: 'compliance-policy'; readonly find: Finds<CompliancePolicyPair> }
    | { readonly about: 'azure-cluster'; readonly find: Finds<AzureClusterPair> }
    | { readonly about: 'app'; readonly find: Finds<Sides> }
  );

/** What a kind answers when it has nothing to say. */
export const NOTHING: readonly Found[] = [];
