/**
 * How long things take, in seconds of virtual time. Recorded from the live service where not said otherwise; the
 * service's own times vary with the data, these do not.
 */
export const SNAPSHOT_SECONDS = {
  untilInProgress: 7,
  untilVersion: 15,
  untilTaken: 86,
  untilCompleted: 159,
} as const;

/** An automated restore; a point-in-time restore was not recorded and is taken to be as long. */
export const RESTORE_SECONDS = 232;
/** From the request to the link of a download. */
export const DOWNLOAD_SECONDS = 256;
/** How long the link of a download lives: one hour. */
export const DOWNLOAD_LINK_SECONDS = 3600;
/** A compliance policy's way to ACTIVE, and how long after the request the schedules below it are raised. */
export const COMPLIANCE_SECONDS = { untilActive: 4, untilRaised: 10 } as const;
