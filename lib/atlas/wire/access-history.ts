/** Logins into a cluster. */
export interface WireAccessHistory {
  readonly accessLogs: readonly WireAccessLog[];
}

/** One login. */
export interface WireAccessLog {
  readonly authResult?: boolean;
  readonly timestamp?: string;
  readonly username?: string;
}
