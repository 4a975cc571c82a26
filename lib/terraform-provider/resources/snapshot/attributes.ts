import {
  computed,
  identity,
  type KnownValues,
  optional,
  optionalOf,
  required,
} from '../../framework/attributes';

/** How long a create waits for a snapshot unless told otherwise, in minutes. */
export const DEFAULT_WAIT_MINUTES = 60;
/** The longest any wait can be told to last: one day. */
export const LONGEST_WAIT_MINUTES = 1440;
/** Age in hours up to which a snapshot under the same key counts as this one, unless told otherwise. */
export const DEFAULT_REUSE_WITHIN_HOURS = 2;
/** The longest such an age can be: one year. */
export const LONGEST_REUSE_HOURS = 8784;

/** Attributes of `mongodbbackup_snapshot`. */
export const SNAPSHOT = {
  project_id: identity('id of the Atlas project, 24 hexadecimal digits'),
  cluster_name: identity('name of the cluster'),
  key: identity(
    'names the snapshot: one is taken for a key of a cluster, ever; a new key takes another',
  ),
  keep: required('how long Atlas keeps it, e.g. "30 days" or "13 months"; raised in place'),
  allow_shorter_keep: optionalOf(
    'bool',
    'whether a lower keep may delete it earlier; false if left out',
  ),
  description: optional('what people read in Atlas; the key if left out; Atlas never changes it'),
  reuse_within_hours: optionalOf(
    'number',
    `age up to which a snapshot under the same key that is in no state is used; ${DEFAULT_REUSE_WITHIN_HOURS} if left out`,
  ),
  delete_on_destroy: optionalOf(
    'bool',
    'whether destroy deletes it in Atlas; false if left out: it stays until it expires',
  ),
  wait_minutes: optionalOf(
    'number',
    `how long an apply waits for it; ${DEFAULT_WAIT_MINUTES} if left out; the next apply goes on waiting`,
  ),
  id: computed('project, cluster and key'),
  snapshot_id: computed('id Atlas gave it; null until Atlas has answered'),
  status: computed(
    'completed; asked, queued or inProgress while it is waited for; failed, after which the next apply takes another; gone once it has expired or was deleted',
  ),
  created_at: computed('when it was taken, ISO 8601'),
  expires_at: computed('when Atlas deletes it, ISO 8601'),
} as const;

/** Values of a snapshot when everything is known. */
export type SnapshotValues = KnownValues<typeof SNAPSHOT>;

/** Statuses in which nothing is waited for any more. */
export const ENDED_STATUSES: readonly (string | null)[] = ['completed', 'gone'];
