import { describeFinding } from '../../core/finding';
import { type ProtectionDiff } from '../compare-models';
import { headline } from './headline';
import { onOneLine } from './one-line';

/** The report for a terminal. */
export function reportText(diff: ProtectionDiff): string {
  const lines = diff.changes.map(
    ({ level, message, location, path }) => `${level}: ${message} (${location ?? path})`,
  );
  const invalid = diff.invalid.map(
    (finding) =>
      `invalid: ${describeFinding(finding)} (${finding.location ?? finding.path}, rule ${finding.rule})`,
  );
  return [...lines, ...invalid, `protection: ${headline(diff)}`]
    .map((line) => `${onOneLine(line)}\n`)
    .join('');
}
