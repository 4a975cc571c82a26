/** What backups of a cluster can do. */
export enum Capability {
  /** Atlas takes snapshots at all. */
  SNAPSHOTS = 'snapshots',
  /** The schedule can be set. */
  CUSTOM_SCHEDULE = 'custom schedule',
  /** Snapshots can be taken on demand. */
  ON_DEMAND_SNAPSHOT = 'on-demand snapshot',
  /** Any moment of the restore window can be restored. */
  POINT_IN_TIME_RESTORE = 'point-in-time restore',
  /** Snapshots can be downloaded. */
  DOWNLOAD = 'download',
  /** Snapshots can be copied to other regions. */
  COPIES = 'copies',
  /** Snapshots can be exported to object storage. */
  EXPORT = 'export',
  /** Single collections can be restored. */
  COLLECTION_RESTORE = 'collection restore',
  /** A backup compliance policy applies. */
  COMPLIANCE_POLICY = 'compliance policy',
}
