/** An entry of a project's activity feed. */
export interface WireEvent {
  readonly id: string;
  readonly created: string;
  /** E.g. `CPS_SNAPSHOT_SUCCESSFUL`. */
  readonly eventTypeName: string;
  readonly groupId: string;
  readonly clusterName?: string;
}
