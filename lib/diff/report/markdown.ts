import { describeFinding } from '../../core/finding';
import { type Change } from '../change';
import { type ProtectionDiff } from '../compare-readings';
import { escapeMarkdown as escape } from './escape-markdown';
import { fit, type Section } from './fit';
import { toReport, wordFor, type Report } from './report';

/** The longest comment written; GitHub refuses 65,536 characters. */
export const MOST_CHARACTERS = 60_000;

const CUT_NOTE = '\n_More follows; the whole report is in the output of the run._';
const TABLE = ['', '| Subject | Protection | Before | After | |', '|---|---|---|---|---|'];

/** How a comment is found again to be updated in place; one per tag. */
export const markerFor = (tag: string): string =>
  `<!-- mongodb-backup-diff:${tag.replaceAll(/[^A-Za-z0-9._/]+/g, '-')} -->`;

/** The report for a comment in a pull request. */
export function reportMarkdown(diff: ProtectionDiff, tag = 'default'): string {
  const report = toReport(diff);
  const told = [...report.risks, ...report.improvements];
  return fit(
    [
      plain([markerFor(tag), `### MongoDB protection: ${report.headline}`]),
      section([], gravest(report)),
      section(TABLE, told.map(row)),
      ...folded('What to do', [...report.risks.map(remedyLine), ...report.invalid.map(ruleLine)]),
      ...told.flatMap(detailsOf),
      ...folded(`Notes (${report.notes.length})`, report.notes.map(remedyLine)),
      ...folded(
        `Acknowledged (${report.acknowledged.length})`,
        report.acknowledged.map(acknowledgedLine),
      ),
    ],
    MOST_CHARACTERS,
    CUT_NOTE,
  );
}

/** What cannot be undone or will be refused has a paragraph of its own. */
const gravest = ({ risks, invalid }: Report): readonly string[] => [
  ...risks
    .filter(({ level }) => level === 'irreversible' || level === 'invalid')
    .map((change) => `\n**${wordFor(change)}: ${escape(change.message)}**`),
  ...invalid.map((finding) => `\n**invalid: ${escape(describeFinding(finding))}**`),
];

const row = (change: Change): string =>
  `| ${[change.subject, change.aspect, change.before, change.after, wordFor(change)].map(escape).join(' | ')} |`;

const remedyLine = (change: Change): string =>
  `- ${wordFor(change)}: ${escape(change.message)} (${escape(change.location ?? change.path)}, \`${change.kind}\`)`;

const ruleLine = (finding: Report['invalid'][number]): string =>
  `- invalid: ${escape(describeFinding(finding))} (${escape(finding.location ?? finding.path)}, rule \`${finding.rule}\`)`;

const acknowledgedLine = (change: Change): string => {
  const { reason = '', until } = change.acknowledged ?? {};
  const date = until === undefined ? '' : `, until ${escape(until)}`;
  return `${remedyLine(change)}: ${escape(reason)}${date}`;
};

function detailsOf({ subject, details = [] }: Change): readonly Section[] {
  return folded(
    `${escape(subject)} in detail (${details.length})`,
    details.map((detail) => `- ${escape(detail)}`),
  );
}

const plain = (head: readonly string[]): Section => ({ head, rows: [], foot: [] });

const section = (head: readonly string[], rows: readonly string[]): Section =>
  rows.length === 0 ? plain([]) : { head, rows, foot: [] };

const folded = (title: string, rows: readonly string[]): readonly Section[] =>
  rows.length === 0
    ? []
    : [
        {
          head: ['', `<details><summary>${title}</summary>`, ''],
          rows,
          foot: ['', '</details>'],
        },
      ];
