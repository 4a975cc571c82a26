import { type WireFlexRestoreJob } from '../../wire/flex-backup';
import { type WireRestoreJob } from '../../wire/restore-job';
import { type JobState } from '../run/run-kind';

/** A download of either family. */
export interface DownloadJob {
  readonly id: string;
  readonly isDownload: boolean;
  readonly snapshotId: string | undefined;
  readonly state: 'preparing' | 'ready' | 'failed' | 'cancelled' | 'expired';
  /** One link, or one for each shard; each holds a token and is shown to nobody. */
  readonly links: readonly DownloadLink[];
  /** When the links end, ISO 8601. */
  readonly expiresAt: string;
}

/** Where one part of a snapshot can be fetched. */
export interface DownloadLink {
  readonly url: string;
  /** The shard it is of; left out where there is one part only. */
  readonly shard?: string;
}

/** A job of a cluster of M10 or larger: no date and no flag says that it is ready, only its links do. */
export function ofDedicated(job: WireRestoreJob): DownloadJob {
  const { id, deliveryType, snapshotId, deliveryUrl, components = [], expiresAt = '' } = job;
  const shards = components.flatMap(({ replicaSetName, downloadUrl: url }) =>
    url === undefined ? [] : [{ url, shard: replicaSetName }],
  );
  const links = deliveryUrl.length > 0 ? deliveryUrl.map((url) => ({ url })) : shards;
  return {
    id,
    isDownload: deliveryType === 'download',
    snapshotId,
    links,
    expiresAt,
    state: stateOf(job, links.length > 0),
  };
}

function stateOf(
  { cancelled, failed, expired }: WireRestoreJob,
  hasLinks: boolean,
): DownloadJob['state'] {
  if (cancelled) return 'cancelled';
  if (failed) return 'failed';
  if (expired) return 'expired';
  return hasLinks ? 'ready' : 'preparing';
}

/** A job of a Flex cluster. */
export function ofFlex(job: WireFlexRestoreJob): DownloadJob {
  const { id, deliveryType, snapshotId, snapshotUrl, status, expirationDate = '' } = job;
  return {
    id,
    isDownload: deliveryType === 'DOWNLOAD',
    snapshotId,
    links: snapshotUrl === undefined ? [] : [{ url: snapshotUrl }],
    expiresAt: expirationDate,
    state: status === 'FAILED' ? 'failed' : snapshotUrl === undefined ? 'preparing' : 'ready',
  };
}

/** Where a download stands as a run: ready is its end. */
export function downloadStateOf({ state }: DownloadJob): JobState {
  if (state === 'preparing') return { state: 'running' };
  return state === 'ready' ? { state: 'finished' } : { state: 'failed', status: state };
}
