import { appendFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ProtectionDiff } from '../../diff/compare-readings';
import { reportJson } from '../../diff/report/json';
import { reportMarkdown } from '../../diff/report/markdown';
import { reportSarif } from '../../diff/report/sarif';
import { reportText } from '../../diff/report/text';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

/** Formats of a diff. */
export const FORMATS = ['text', 'markdown', 'json', 'sarif'] as const;

/** Where reports go beside standard output. */
export interface ReportTargets {
  readonly format: (typeof FORMATS)[number];
  readonly files: Readonly<Partial<Record<'markdown' | 'json' | 'sarif' | 'summary', string>>>;
  /** Names the comment to update in place. */
  readonly tag: string | undefined;
  /** The engine of the newer side, which decides where code scanning points without a source line. */
  readonly engine: string;
}

/** Writes a diff to standard output and to every file asked for; a step summary is appended to. */
export function writeReports(
  diff: ProtectionDiff,
  { format, files, tag, engine }: ReportTargets,
  { stdout, cwd }: Surroundings,
): void {
  const reports: Readonly<Record<ReportTargets['format'], () => string>> = {
    text: () => reportText(diff),
    markdown: () => reportMarkdown(diff, tag),
    json: () => reportJson(diff),
    sarif: () => reportSarif(diff, engine),
  };
  stdout(reports[format]());
  for (const name of ['markdown', 'json', 'sarif'] as const) {
    const file = files[name];
    if (file !== undefined) write(file, writeFileSync, { cwd, text: reports[name]() });
  }
  if (files.summary !== undefined)
    write(files.summary, appendFileSync, { cwd, text: reports.markdown() });
}

/** @throws {UsageError} for a file nobody can write */
function write(
  file: string,
  into: (path: string, text: string) => void,
  { cwd, text }: { readonly cwd: string; readonly text: string },
): void {
  try {
    into(resolve(cwd, file), text);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written (${reasonOf(error)}); give a file in a folder that exists and is yours to write`,
    );
  }
}

const reasonOf = (error: unknown): string =>
  String(typeof error === 'object' && error !== null && 'code' in error ? error.code : error);
