import { type DownloadProperties } from './contract/further-runs';
import { flag, object, text, whole } from './parse';
import { restoreSource, watch } from './restore-properties';
import { connection, ownProperties, schema } from './shared-properties';

const properties = object(
  {
    schema,
    connection,
    projectId: text,
    clusterName: text,
    source: restoreSource,
    runId: text,
    linkSecretArn: text,
    waitMinutes: whole,
  },
  { allowFallback: flag, dryRun: flag, watch },
);

/** Reads the properties of a download as CloudFormation delivers them. */
export const parseDownloadProperties = (
  raw: Readonly<Record<string, unknown>>,
): DownloadProperties => properties(ownProperties(raw), 'properties');
