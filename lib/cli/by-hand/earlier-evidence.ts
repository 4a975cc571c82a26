import { readFileSync } from 'node:fs';
import { UsageError } from '../usage-error';
import { type EvidenceSubject } from './evidence-subject';

/** What a file of evidence holds. */
export type EvidenceFile = Readonly<Record<string, unknown>> & {
  readonly steps: readonly object[];
  readonly attempts?: readonly unknown[];
};

/**
 * What a run that is gone on with left in its file; undefined where there is no file yet, or an empty one.
 * @throws {UsageError} where the file holds anything else, which is never overwritten
 */
export function readEarlierEvidence(
  { file, path }: { readonly file: string; readonly path: string },
  subject: EvidenceSubject,
): EvidenceFile | undefined {
  const text = read(file, path);
  if (text === '') return undefined;
  const earlier = tryParse(text);
  if (earlier !== undefined && identityOf(earlier) === identityOf(subject)) return earlier;
  const holds =
    earlier === undefined
      ? 'no evidence'
      : `evidence of another run (${String(earlier['kind'])} ${String(earlier['runId'])})`;
  throw new UsageError(
    `--evidence ${file} holds ${holds}, and is not overwritten, so nothing was started; give another file`,
  );
}

function read(file: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown reason' } = error as Partial<NodeJS.ErrnoException>;
    if (code === 'ENOENT') return '';
    throw new UsageError(
      `--evidence ${file} cannot be read (${code}), so nothing was started; give a file that can be read and written`,
    );
  }
}

/** What evidence is about, in one text to compare. */
const identityOf = (about: EvidenceFile | EvidenceSubject): string => {
  const { kind, runId, source, target } = about as EvidenceSubject;
  return JSON.stringify([kind, runId, source, target]);
};

function tryParse(text: string): EvidenceFile | undefined {
  try {
    const value = JSON.parse(text) as Partial<EvidenceFile> | null;
    return Array.isArray(value?.steps) ? (value as EvidenceFile) : undefined;
  } catch {
    return undefined;
  }
}
