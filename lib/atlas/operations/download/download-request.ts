import { type RestoreSource } from '../restore/restore-request';
import { type RunRequest } from '../run/run-kind';
import { type DownloadLink } from './download-job';

/** One download of a snapshot. */
export interface DownloadRequest extends RunRequest {
  readonly source: RestoreSource;
  /** Whether a fallback snapshot will do. */
  readonly allowFallback?: boolean;
  /** Names where `deliver` takes the links: the ARN of a secret. */
  readonly linkSecretArn: string;
  /**
   * Takes the links, which hold tokens, to where only those who may read a secret see them.
   * @default - never in a rollback, which delivers nothing
   */
  readonly deliver: (links: DeliveredLinks) => Promise<void>;
}

/** What is delivered of a download that is ready. */
export interface DeliveredLinks {
  readonly links: readonly DownloadLink[];
  /** When they end, ISO 8601. */
  readonly expiresAt: string;
}

/** How messages call it: `download 2026-11-21 of orders`. */
export const downloadSubject = ({
  runId,
  source,
}: Pick<DownloadRequest, 'runId' | 'source'>): string =>
  `download ${runId} of ${source.cluster.clusterName}`;
