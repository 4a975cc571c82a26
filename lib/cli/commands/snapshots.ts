import { describeSnapshot, takenMillis } from '../by-hand/describe-snapshot';
import { readLiveSnapshots } from '../by-hand/live-snapshots';
import { readCluster, targetOf } from '../by-hand/read-target';
import { ExitCode } from '../exit-codes';
import { clientOfEnvironment } from '../live/client-of-environment';
import { readArguments, requireOneOf } from '../read-arguments';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

/** `snapshots list <cluster>`: the snapshots there are, the newest first; asks, and changes nothing. */
export const snapshots: Command = async (args, surroundings) => {
  const { flags, positionals } = readArguments(args, ['project', 'format']);
  const [verb, ...rest] = positionals;
  if (verb !== 'list')
    throw new UsageError(
      `snapshots takes the word list, got ${verb ?? 'nothing'}; give snapshots list <cluster>`,
    );
  const format = requireOneOf('--format', flags.format ?? 'text', ['text', 'json']);
  const target = targetOf(readCluster('snapshots list', rest), flags.project, surroundings);
  const client = clientOfEnvironment(surroundings);
  const { snapshots: taken } = await readLiveSnapshots(client, target);
  const found = [...taken].sort((a, b) => takenMillis(b) - takenMillis(a));
  surroundings.stdout(
    format === 'json'
      ? `${JSON.stringify({ version: 1, ...target, snapshots: found.map(withoutLinks) }, undefined, 2)}\n`
      : toText(target.clusterName, found.map(describeSnapshot)),
  );
  return ExitCode.OK;
};

const withoutLinks = (snapshot: object): object =>
  Object.fromEntries(Object.entries(snapshot).filter(([name]) => name !== 'links'));

const toText = (name: string, lines: readonly string[]): string =>
  [...lines, `cluster ${name}: ${lines.length === 1 ? '1 snapshot' : `${lines.length} snapshots`}`]
    .map((line) => `${line}\n`)
    .join('');
