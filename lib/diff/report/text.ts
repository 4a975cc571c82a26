import { describeFinding } from '../../core/finding';
import { type Change } from '../change';
import { type ProtectionDiff } from '../compare-readings';
import { onOneLine } from './one-line';
import { toReport, wordFor } from './report';

const INDENT = '  ';
const MOST_DETAILS = 40;

/** The report for a terminal. */
export function reportText(diff: ProtectionDiff): string {
  const { risks, improvements, notes, acknowledged, invalid, headline } = toReport(diff);
  const lines = [
    ...risks.flatMap(changeLines),
    ...invalid.map(
      (finding) =>
        `invalid: ${describeFinding(finding)} (${finding.location ?? finding.path}, rule ${finding.rule})`,
    ),
    ...improvements.flatMap(changeLines),
    ...notes.flatMap(changeLines),
    ...acknowledged.map((change) => `acknowledged ${lineOf(change)}${reasonOf(change)}`),
    `protection: ${headline}`,
  ];
  return lines
    .map((line) => `${INDENT.repeat(depthOf(line))}${onOneLine(line).trimStart()}\n`)
    .join('');
}

function changeLines(change: Change): readonly string[] {
  const { details = [] } = change;
  const shown = details.slice(0, MOST_DETAILS).map((detail) => `${INDENT}${detail}`);
  const left = details.length - shown.length;
  return [lineOf(change), ...shown, ...(left > 0 ? [`${INDENT}and ${left} more`] : [])];
}

const lineOf = (change: Change): string =>
  `${wordFor(change)}: ${change.message} (${change.location ?? change.path}, ${change.kind})`;

const depthOf = (line: string): number => Number(line.startsWith(INDENT));

const reasonOf = ({ acknowledged }: Change): string => {
  if (acknowledged === undefined) return '';
  const { reason, until } = acknowledged;
  return `: ${reason}${until === undefined ? '' : `, until ${until}`}`;
};
