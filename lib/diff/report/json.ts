import { type ProtectionDiff } from '../compare-readings';
import { fingerprintIn, fingerprintOf } from './fingerprint';
import { toReport } from './report';

/** The version of the report's shape; diff-report.schema.json holds it. */
export const REPORT_VERSION = 2;

/** The report for programs; its shape is in diff-report.schema.json. */
export function reportJson(diff: ProtectionDiff): string {
  const { verdict, headline } = toReport(diff);
  const report = {
    version: REPORT_VERSION,
    verdict,
    headline,
    changes: diff.changes.map((change) => ({ ...change, fingerprint: fingerprintOf(change) })),
    invalid: diff.invalid.map((finding) => ({ ...finding, fingerprint: fingerprintIn(finding) })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
