/** How reports call the settings of a schedule. */
export const SCHEDULE_SETTINGS: readonly string[] = [
  'policy',
  'reference time',
  'restore window',
  'copies',
  'export',
];

/** How reports call the settings of a cluster that concern its backups. */
export const CLUSTER_SETTINGS = [
  'Cloud Backup',
  'point-in-time restore',
  'termination protection',
  'pause',
] as const;

/** How reports call the person a compliance policy authorizes. */
export const AUTHORIZED_USER = 'authorized user';

/** How reports call the guards of an Azure cluster that stand in resources of their own. */
export const DELETE_LOCK = 'the lock against deletion';
export const ALERTS = 'the alerts on deletion and change';
