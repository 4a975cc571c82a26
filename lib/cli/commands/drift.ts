import { fingerprintOf } from '../../diff/report/fingerprint';
import { onOneLine } from '../../diff/report/one-line';
import { compareLive, type LiveComparison } from '../drift/compare-live';
import { ExitCode } from '../exit-codes';
import { clientOfEnvironment } from '../live/client-of-environment';
import { readArguments, requireOneOf } from '../read-arguments';
import { readSide } from '../read-side';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

/** `drift <input>`: where the live service differs from what is declared; asks, and changes nothing. */
export const drift: Command = async (args, surroundings) => {
  const { flags, positionals } = readArguments(args, ['format']);
  const format = requireOneOf('--format', flags.format ?? 'text', ['text', 'json']);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw new UsageError(`drift takes one input, got ${positionals.length}; give drift <cdk.out>`);
  const reading = readSide(path, surroundings.cwd);
  const found = await compareLive(reading, clientOfEnvironment(surroundings));
  for (const reason of found.notCompared)
    surroundings.stderr(`mongodb-backup: not compared: ${onOneLine(reason)}\n`);
  surroundings.stdout(format === 'json' ? toJson(found) : toText(found));
  return found.drift.length + found.missing.length === 0 ? ExitCode.OK : ExitCode.WEAKENS;
};

const toJson = ({ drift: found, notCompared }: LiveComparison): string =>
  `${JSON.stringify(
    {
      version: 1,
      drift: found.map(({ change, word }) => ({
        kind: change.kind,
        effect: word,
        subject: change.subject,
        aspect: change.aspect,
        declared: change.before,
        live: change.after,
        path: change.path,
        fingerprint: fingerprintOf(change),
      })),
      notCompared,
    },
    undefined,
    2,
  )}\n`;

function toText({ drift: found, clusters: count }: LiveComparison): string {
  const lines = found.map(
    ({ change, word }) =>
      `drift: ${change.subject}: ${change.aspect}: declared ${change.before}, live ${change.after} (${word}, ${change.location ?? change.path})`,
  );
  const clusters = count === 1 ? '1 cluster' : `${count} clusters`;
  return [...lines, `compared: ${clusters}, ${found.length} differences`]
    .map((line) => `${onOneLine(line)}\n`)
    .join('');
}
