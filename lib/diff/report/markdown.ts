import { describeFinding } from '../../core/finding';
import { type Change } from '../change';
import { type ProtectionDiff } from '../compare-models';
import { headline } from './headline';
import { onOneLine } from './one-line';

const SPECIAL = /[\\`*_{}[\]<>()#+!|~@&]/g;

/** The report for a comment in a pull request. */
export function reportMarkdown(diff: ProtectionDiff): string {
  return [`### MongoDB protection: ${headline(diff)}`, ...table(diff.changes), ...invalid(diff)]
    .map((line) => `${line}\n`)
    .join('');
}

function table(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  const rows = changes.map(({ subject, aspect, before, after, level }) =>
    [subject, aspect, before, after, level].map(escape).join(' | '),
  );
  return [
    '',
    '| Subject | Protection | Before | After | |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ];
}

const invalid = (diff: ProtectionDiff): readonly string[] =>
  diff.invalid.length === 0
    ? []
    : ['', ...diff.invalid.map((finding) => `- ${escape(describeFinding(finding))}`)];

/** Names come from the app: they must not become markup, mentions or links. */
const escape = (text: string): string => onOneLine(text).replace(SPECIAL, '\\$&');
