import { checkProtection } from '../../core/check-protection';
import { describeFinding, isBlocking, type Finding } from '../../core/finding';
import { maskFindings } from '../../diff/judge/mask-findings';
import { onOneLine } from '../../diff/report/one-line';
import { type Gap } from '../../diff/read/reading';
import { ExitCode } from '../exit-codes';
import { readArguments, requireOneOf } from '../read-arguments';
import { readSide } from '../read-side';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

/** `check <input>`: every finding, with the notes a synth keeps to itself. */
export const check: Command = (args, { stdout, cwd, today }) => {
  const { flags, switches, positionals } = readArguments(args, ['format'], ['verbose']);
  const format = requireOneOf('--format', flags.format ?? 'text', ['text', 'json']);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new UsageError(`check takes one input, got ${positionals.length}; give check <cdk.out>`);
  const side = readSide(path, cwd);
  const { gaps } = side;
  const findings = maskFindings(checkProtection(side.model, { today }), side);
  stdout(
    format === 'json' ? toJson(findings, gaps) : toText(findings, gaps, switches.has('verbose')),
  );
  return Promise.resolve(findings.some(isBlocking) ? ExitCode.INVALID : ExitCode.OK);
};

const toJson = (findings: readonly Finding[], gaps: readonly Gap[]): string =>
  `${JSON.stringify(
    { version: 1, findings, notRead: gaps.map(({ path, reason }) => ({ path, reason })) },
    undefined,
    2,
  )}\n`;

function toText(findings: readonly Finding[], gaps: readonly Gap[], isVerbose: boolean): string {
  const open = findings.filter(({ verdict }) => verdict === 'unverified');
  const told = isVerbose ? findings : findings.filter((finding) => !open.includes(finding));
  const lines = told.map((finding) => {
    const state = finding.acknowledged === undefined ? '' : ', acknowledged';
    const place = finding.location ?? finding.path;
    const grade = finding.verdict === 'unverified' ? 'unverified' : finding.severity;
    return `${grade}: ${describeFinding(finding)} (${place}, rule ${finding.rule}${state})`;
  });
  const blocking = findings.filter(isBlocking).length;
  const unread = gaps.map(
    ({ path, reason }) => `cannot tell: ${path}: ${reason}; check it by hand`,
  );
  return [
    ...[...lines, ...unread].map(onOneLine),
    ...(open.length === 0 || isVerbose
      ? []
      : [
          `unverified: ${open.length} answers depend on what is not stated and are given at deploy; --verbose lists them`,
        ]),
    `checked: ${findings.length - open.length} findings, ${blocking} of them fail a synth`,
    '',
  ].join('\n');
}
