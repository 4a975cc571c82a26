import { createHash } from 'node:crypto';
import { type Finding } from '../../core/finding';
import { type Change } from '../change';
import { type ProtectionDiff } from '../compare-models';
import { verdictOf } from '../verdict';

const REPORT_VERSION = 1;
const FINGERPRINT_DIGITS = 12;

/** The report for programs: `{ version, verdict, changes, invalid }`, each entry with a fingerprint that survives a rebase. */
export function reportJson(diff: ProtectionDiff): string {
  const report = {
    version: REPORT_VERSION,
    verdict: verdictOf(diff),
    changes: diff.changes.map((change) => ({ ...change, fingerprint: fingerprintOf(change) })),
    invalid: diff.invalid.map((finding) => ({ ...finding, fingerprint: fingerprintIn(finding) })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

const fingerprintOf = ({ kind, subject, aspect, before, after }: Change): string =>
  digest([kind, subject, aspect, before, after]);

const fingerprintIn = ({ rule, subject, message }: Finding): string =>
  digest([rule, subject, message]);

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, FINGERPRINT_DIGITS);
