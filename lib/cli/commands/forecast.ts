import { parseInstant } from '../../core/forecast/instant';
import { ExitCode } from '../exit-codes';
import { forecastModel, type ForecastReport } from '../forecast/cluster-forecast';
import { forecastJson } from '../forecast/json';
import { forecastPage } from '../forecast/page';
import { forecastText } from '../forecast/text';
import { readArguments, requireOneOf } from '../read-arguments';
import { readSide } from '../read-side';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const REPORTS: Readonly<Record<'text' | 'json' | 'html', (report: ForecastReport) => string>> = {
  text: forecastText,
  json: forecastJson,
  html: forecastPage,
};

/** `forecast <model|cdk.out>`: which restore points exist, how far back one can go and what is lost. */
export const forecast: Command = (args, { stdout, cwd, today }) => {
  const { flags, positionals } = readArguments(args, ['at', 'format', 'against']);
  const format = requireOneOf('--format', flags.format ?? 'text', ['text', 'json', 'html']);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new UsageError(
      `forecast takes one model, got ${positionals.length}; give forecast <cdk.out>, and --against <older model> to compare`,
    );
  const now = flags.at ?? today;
  parseInstant('--at', now);
  const older = flags.against === undefined ? undefined : readSide(flags.against, cwd);
  stdout(REPORTS[format](forecastModel(readSide(path, cwd), older, { now })));
  return Promise.resolve(ExitCode.OK);
};
