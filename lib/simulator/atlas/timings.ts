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

/** An automated restore; one to a point in time and one of Serverless were not recorded and are taken to be as long. */
export const RESTORE_SECONDS = 232;
/** From the request to the link of a download. */
export const DOWNLOAD_SECONDS = 256;
/** How long the link of a download lives: one hour. */
export const DOWNLOAD_LINK_SECONDS = 3600;
/** A compliance policy's way to ACTIVE, and how long after the request the schedules below it are raised. */
export const COMPLIANCE_SECONDS = { untilActive: 4, untilRaised: 10 } as const;
/** From the request to IDLE and from the request to gone; a free cluster is ready much sooner. */
export const CLUSTER_SECONDS = { untilIdle: 870, untilFree: 27, untilDeleted: 120 } as const;
/** How long after it was resumed a cluster cannot be paused again: one hour. */
export const RESUMED_SECONDS = 3600;
/** How long a feature compatibility version stays pinned unless a date is given: four weeks. */
export const PIN_DAYS = 28;
/** A Flex cluster's way to IDLE and to gone. */
export const FLEX_SECONDS = { untilIdle: 8, untilDeleted: 45 } as const;
/** How late a Flex snapshot starts, between 5 and 46 seconds as recorded, and how long it takes. */
export const FLEX_SNAPSHOT_SECONDS = { untilStart: 20, duration: 80 } as const;
/** A Flex restore or download; its record stays listed after its expiration date. */
export const FLEX_RESTORE_SECONDS = {
  untilRunning: 3,
  untilCompleted: 63,
  untilExpired: 21_600,
} as const;
/** How long the link of a Flex download lives: four hours. */
export const FLEX_LINK_SECONDS = 14_400;
/** An export's way from Queued. */
export const EXPORT_SECONDS = { untilInProgress: 168, untilSuccessful: 880 } as const;
/** How long Atlas takes to find out the region of an export bucket; recorded without a figure. */
export const BUCKET_REGION_SECONDS = 30;
/** A restore of collections; nothing of it was recorded. */
export const COLLECTION_SECONDS = {
  untilInProgress: 5,
  untilFinalizing: 65,
  untilDone: 75,
} as const;
/** A private endpoint's way to ACTIVE and to gone; nothing of it was recorded. */
export const ENDPOINT_SECONDS = { untilActive: 60, untilDeleted: 30 } as const;
