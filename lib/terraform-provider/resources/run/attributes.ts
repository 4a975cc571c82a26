import {
  type Attributes,
  computed,
  identity,
  type KnownValues,
  optional,
  optionalOf,
  required,
} from '../../framework/attributes';
import { type UnknownValue } from '../../protocol/cty/unknown';

/** How long an apply waits for a restore unless told otherwise, in minutes: half a day. */
export const DEFAULT_WAIT_MINUTES = 720;
/** The longest any wait can be told to last, in minutes: two days. */
export const LONGEST_WAIT_MINUTES = 2880;
/** How long the snapshot of the target is kept unless told otherwise. */
export const DEFAULT_SAFETY_KEEP = '7 days';
/** The longest a snapshot's age can be allowed to be, in hours: ten years. */
export const LONGEST_AGE_HOURS = 87_840;

/** Attributes of everything that restores: which run, into what, from which snapshot, and what became of it. */
export const RUN = {
  run_id: identity('names the run: it happens at most once under it; a new one restores again'),
  target_project_id: identity('id of the project of the cluster that is restored into'),
  target_cluster_name: identity('name of the cluster that is restored into'),
  overwrite_target: optional(
    'the name of the target once more, as consent to losing what it holds',
  ),
  overwrite_source: optional(
    'the sentence that consents to emptying the source itself, where source and target are one',
  ),
  overwrite_protected_target: optionalOf(
    'bool',
    'whether a target under termination protection may be emptied; false if left out',
  ),
  source_project_id: optional('id of the project of the source; that of the target if left out'),
  source_cluster_name: required('name of the cluster whose backup is restored'),
  snapshot_id: optional('the snapshot to restore'),
  latest_before: optional(
    'restore the newest snapshot taken before this moment, ISO 8601; takes max_age_hours',
  ),
  newest: optionalOf(
    'bool',
    'restore the newest snapshot there is, for drills; takes max_age_hours',
  ),
  max_age_hours: optionalOf('number', 'how old the snapshot may be at that moment'),
  safety_snapshot_keep: optional(
    `how long the snapshot of the target that is taken first is kept; "${DEFAULT_SAFETY_KEEP}" if left out`,
  ),
  safety_snapshot_skipped_because: optional(
    'why the target is not saved before it loses what it holds; it is saved if left out',
  ),
  dry_run: optionalOf('bool', 'whether only the checks run; false if left out'),
  wait_minutes: optionalOf(
    'number',
    `how long an apply waits; ${DEFAULT_WAIT_MINUTES} if left out; 0: until the job is started; the next apply goes on waiting`,
  ),
  id: computed('project and name of the target, and the run id'),
  job_id: computed('id of the restore job; null until there is one'),
  status: computed(
    'finished; failed; checked after a dry run; started where nobody waits; preparing, asking or running while it is waited for; refused where Atlas said no before anything happened',
  ),
  restored_snapshot_id: computed('the snapshot that was restored; null for a moment'),
  restored_to: computed('the moment that was restored'),
  safety_snapshot_id: computed('the snapshot of the target that was taken first'),
  started_at: computed('when the job was asked for, ISO 8601'),
  finished_at: computed('when the job finished, ISO 8601'),
} as const satisfies Attributes;

/** Attributes that name a moment between snapshots, which only continuous backups have. */
export const MOMENT = {
  point_in_time: optional('restore the moment, ISO 8601'),
  oplog_seconds: optionalOf('number', 'restore the oplog entry of this second since 1970'),
  oplog_increment: optionalOf('number', 'and of this position within the second, from 1'),
  allow_fallback: optionalOf('bool', 'whether a fallback snapshot will do; false if left out'),
} as const satisfies Attributes;

/** Values of a run when everything is known. */
export type RunValues = KnownValues<typeof RUN> & Partial<KnownValues<typeof MOMENT>>;

/** Values while something may be known only after apply. */
export type Declared<Values> = { readonly [Name in keyof Values]: Values[Name] | UnknownValue };
