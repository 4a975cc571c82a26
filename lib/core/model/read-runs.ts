import { type Reader } from './model-reader';
import { readRetention } from './read-policy';
import { type RestoreSourceModel, type RunModel } from './run-models';

/** Reads a declared on-demand snapshot. */
export function readSnapshot(snapshot: Reader): void {
  snapshot.text('path', 'key');
  readRetention(snapshot.object('keep'));
  snapshot.texts('guards');
}

/** Reads a declared restore. */
export function readRestore(restore: Reader): void {
  restore.text('path', 'runId');
  readSource(restore.object('from'));
  if (restore.has('overwriteTarget')) restore.text('overwriteTarget');
  if (restore.has('overwriteSource')) restore.text('overwriteSource');
  if (restore.has('beside')) restore.text('beside');
  if (restore.has('safetySnapshot')) readSafetySnapshot(restore.object('safetySnapshot'));
}

const RUN_KINDS: readonly RunModel['kind'][] = [
  'collection-restore',
  'flex-restore',
  'serverless-restore',
  'snapshot-download',
  'snapshot-export',
];

/** Reads a declared run of another kind. */
export function readRun(run: Reader): void {
  run.text('path', 'runId');
  run.oneOf('kind', RUN_KINDS);
  readSource(run.object('from'));
  if (run.has('overwriteTarget')) run.text('overwriteTarget');
}

const READ_SOURCE: Readonly<Record<RestoreSourceModel['kind'], (source: Reader) => void>> = {
  snapshot: (source) => {
    const snapshot = source.object('snapshot');
    if (snapshot.has('id')) snapshot.knownText('id');
    else snapshot.text('path');
  },
  'latest-snapshot-before': (source) => {
    source.text('before');
    source.numbers('maxAgeHours');
  },
  'newest-snapshot': (source) => {
    source.numbers('maxAgeHours');
  },
  'point-in-time': (source) => {
    source.text('at');
  },
  oplog: (source) => {
    source.numbers('seconds', 'increment');
  },
};

function readSource(source: Reader): void {
  const kind = source.oneOf('kind', Object.keys(READ_SOURCE) as RestoreSourceModel['kind'][]);
  const cluster = source.object('cluster');
  cluster.text('path');
  cluster.knownText('projectId', 'name');
  READ_SOURCE[kind](source);
}

function readSafetySnapshot(snapshot: Reader): void {
  if (snapshot.has('skippedBecause')) snapshot.text('skippedBecause');
  else readRetention(snapshot.object('keep'));
}
