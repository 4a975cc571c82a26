import { compareModels, type ProtectionDiff } from '../../diff/compare-models';
import { reportJson } from '../../diff/report/json';
import { reportMarkdown } from '../../diff/report/markdown';
import { reportText } from '../../diff/report/text';
import { verdictOf, type DiffVerdict } from '../../diff/verdict';
import { ExitCode } from '../exit-codes';
import { readArguments, requireOneOf } from '../read-arguments';
import { readModels } from '../read-models';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const REPORTS: Readonly<Record<'text' | 'markdown' | 'json', (diff: ProtectionDiff) => string>> = {
  text: reportText,
  markdown: reportMarkdown,
  json: reportJson,
};

/** An unclear change counts as a weaker one: what is not known is never a pass. */
const EXIT_CODES: Readonly<Record<DiffVerdict, ExitCode>> = {
  irreversible: ExitCode.IRREVERSIBLE,
  weakens: ExitCode.WEAKENS,
  invalid: ExitCode.INVALID,
  'cannot tell': ExitCode.WEAKENS,
  'does not weaken': ExitCode.OK,
};

/** `diff <base> <head>`: what a change of the app does to protection. */
export const diff: Command = (args, { stdout, cwd, today }) => {
  const { flags, positionals } = readArguments(args, ['format']);
  const format = requireOneOf('--format', flags.format ?? 'text', ['text', 'markdown', 'json']);
  const [base, head, ...others] = positionals;
  if (base === undefined || head === undefined || others.length > 0) {
    throw new UsageError(
      `diff takes two models, got ${positionals.length}; give diff <base cdk.out> <head cdk.out>`,
    );
  }
  const found = compareModels(readModels(base, cwd), readModels(head, cwd), today);
  stdout(REPORTS[format](found));
  return Promise.resolve(EXIT_CODES[verdictOf(found)]);
};
