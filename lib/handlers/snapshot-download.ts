import { cancelDownload, downloadRun } from '../atlas/operations/download/download-run';
import {
  downloadSubject,
  type DeliveredLinks,
} from '../atlas/operations/download/download-request';
import { withClient } from './connection';
import { type DownloadAttributes } from './contract/further-runs';
import { type HandlerDependencies } from './dependencies';
import { parseDownloadProperties } from './download-properties';
import { type ResourceEvent } from './event';
import { jobAttributesOf } from './restore';
import { runResource } from './run-resource';
import { requireInProgress } from './stack-status';

/** Serves a `Custom::MongoDbBackupSnapshotDownload`; its removal cancels the download. */
export const snapshotDownload = runResource({
  parse: parseDownloadProperties,
  kindOf: ({ source, allowFallback, linkSecretArn }, run, deps) =>
    downloadRun({
      source,
      ...run,
      ...(allowFallback !== undefined && { allowFallback }),
      linkSecretArn,
      deliver: (links) => deps.writeSecret(linkSecretArn, textOf(links)),
    }),
  attributesOf: (outcome): DownloadAttributes & Record<string, string> => ({
    ...jobAttributesOf(outcome),
    ExpiresAt: outcome.plan['expiresAt'] ?? '',
  }),
  remove: cancel,
});

/** `{"links":[{"url":"…"}],"expiresAt":"…"}`, for whoever reads the secret. */
const textOf = (delivered: DeliveredLinks): string => JSON.stringify(delivered);

async function cancel(event: ResourceEvent, deps: HandlerDependencies): Promise<void> {
  const { source, runId } = parseDownloadProperties(event.ResourceProperties);
  const phase = await requireInProgress(event, deps);
  if (phase === 'rollback') {
    deps.log(
      `${downloadSubject({ source, runId })}: a rollback cancels nothing, and the link ends by itself`,
    );
    return;
  }
  await withClient({ event, phase, deps }, (client) =>
    cancelDownload({ source, runId }, { client, records: deps.records, log: deps.log }),
  );
}
