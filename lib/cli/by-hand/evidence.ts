import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeCredential } from '../../atlas/client/credential';
import { type AtlasClient } from '../../atlas/client/atlas-client';
import { type CheckResult } from '../../atlas/operations/restore/preflight/answer';
import { SOURCES_OF_CHECKS } from '../../atlas/operations/restore/preflight/sources';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';
import { readEarlierEvidence, type EvidenceFile } from './earlier-evidence';
import { type EvidenceSubject } from './evidence-subject';

const EVIDENCE_VERSION = 1;

/** How it ended, or where it stands. */
export type EvidenceOutcome = { readonly state: string } & Readonly<Record<string, string>>;

/** What somebody who was not there can be shown of a run. */
export interface Evidence {
  readonly step: (line: string) => void;
  readonly checks: (results: readonly CheckResult[]) => void;
  readonly consent: (how: string) => void;
  readonly end: (outcome: EvidenceOutcome) => void;
}

const NONE: Evidence = {
  step: () => undefined,
  checks: () => undefined,
  consent: () => undefined,
  end: () => undefined,
};

/**
 * Keeps evidence in a file, rewritten at every step so that a run that is cut short leaves what it did, and is gone on
 * with in the same file. It holds no secret and no address. @throws {UsageError} before anything is done, if the file
 * cannot be written or is of another run
 */
export function keepEvidence(
  file: string | undefined,
  subject: EvidenceSubject,
  { client, surroundings }: { readonly client: AtlasClient; readonly surroundings: Surroundings },
): Evidence {
  if (file === undefined) return NONE;
  const { env = {}, cwd } = surroundings;
  const now = (): string => new Date(client.now()).toISOString();
  const earlier = readEarlierEvidence({ file, path: resolve(cwd, file) }, subject);
  let kept: EvidenceFile = {
    version: EVIDENCE_VERSION,
    ...subject,
    startedAt: now(),
    checks: [],
    steps: [],
    ...(earlier !== undefined && goneOnWith(earlier)),
    who: {
      credential: describeCredential(client.credential),
      operator: env['USER'] ?? env['USERNAME'] ?? 'unknown',
    },
    outcome: { state: 'running' },
  };
  const write = (change: Readonly<Record<string, unknown>>): void => {
    kept = { ...kept, ...change };
    writeFileSync(resolve(cwd, file), `${JSON.stringify(kept, undefined, 2)}\n`);
  };
  // Atlas's clock is known only once it has answered.
  let isClockKnown = earlier !== undefined;
  const heard = (change: Readonly<Record<string, unknown>>): void => {
    write({ ...(!isClockKnown && { startedAt: now() }), ...change });
    isClockKnown = true;
  };
  try {
    write({});
  } catch (error) {
    const { code = 'unknown reason' } = error as Partial<NodeJS.ErrnoException>;
    throw new UsageError(
      `--evidence ${file} cannot be written (${code}), so nothing was started; give a file in a folder that exists`,
    );
  }
  return {
    step: (line) => {
      heard({ steps: [...kept.steps, { at: now(), line }] });
    },
    checks: (results) => {
      const told = results.map(({ name, answer }) => {
        return { name, source: SOURCES_OF_CHECKS[name], ...answer };
      });
      heard({ checks: told });
    },
    consent: (how) => {
      write({ consent: how });
    },
    end: (outcome) => {
      heard({ outcome, endedAt: now() });
    },
  };
}

/** Who began a run, with which consent and answers, stays told beside who goes on with it. */
function goneOnWith(earlier: EvidenceFile): EvidenceFile {
  const { who, consent, checks, outcome, endedAt, attempts = [], ...rest } = earlier;
  const attempt = { who, consent, checks, outcome, endedAt };
  return {
    ...rest,
    ...(checks !== undefined && { checks }),
    attempts: [...attempts, attempt],
  };
}
