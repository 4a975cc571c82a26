import { checkProtection } from '../../core/check-protection';
import { describeFinding, isBlocking, type Finding } from '../../core/finding';
import { ExitCode } from '../exit-codes';
import { readArguments, requireOneOf } from '../read-arguments';
import { readModels } from '../read-models';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

/** `check <model|cdk.out>`: every finding, with the notes a synth keeps to itself. */
export const check: Command = (args, { stdout, cwd, today }) => {
  const { flags, switches, positionals } = readArguments(args, ['format'], ['verbose']);
  const format = requireOneOf('--format', flags.format ?? 'text', ['text', 'json']);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new UsageError(`check takes one model, got ${positionals.length}; give check <cdk.out>`);
  const findings = checkProtection(readModels(path, cwd), { today });
  stdout(format === 'json' ? toJson(findings) : toText(findings, switches.has('verbose')));
  return Promise.resolve(findings.some(isBlocking) ? ExitCode.INVALID : ExitCode.OK);
};

const toJson = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;

function toText(findings: readonly Finding[], isVerbose: boolean): string {
  const open = findings.filter(({ verdict }) => verdict === 'unverified');
  const told = isVerbose ? findings : findings.filter((finding) => !open.includes(finding));
  const lines = told.map((finding) => {
    const state = finding.acknowledged === undefined ? '' : ', acknowledged';
    const place = finding.location ?? finding.path;
    const grade = finding.verdict === 'unverified' ? 'unverified' : finding.severity;
    return `${grade}: ${describeFinding(finding)} (${place}, rule ${finding.rule}${state})`;
  });
  const blocking = findings.filter(isBlocking).length;
  return [
    ...lines,
    ...(open.length === 0 || isVerbose
      ? []
      : [
          `unverified: ${open.length} answers depend on what is not stated and are given at deploy; --verbose lists them`,
        ]),
    `checked: ${findings.length - open.length} findings, ${blocking} of them fail a synth`,
    '',
  ].join('\n');
}
