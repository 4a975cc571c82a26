import { type ClusterModel, type ProtectionModel } from '../../core/model/protection-model';
import { type Change } from '../../diff/change';
import { compareReadings } from '../../diff/compare-readings';
import { readingOf, type Reading } from '../../diff/read/reading';
import { fingerprintOf } from '../../diff/report/fingerprint';
import { onOneLine } from '../../diff/report/one-line';
import { wordFor } from '../../diff/report/report';
import { ExitCode } from '../exit-codes';
import { clientOfEnvironment } from '../live/client-of-environment';
import { namedClusters, unnamedClusters } from '../live/declared-clusters';
import { liveCluster } from '../live/live-model';
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
  const { model } = readSide(path, surroundings.cwd);
  const client = clientOfEnvironment(surroundings);
  for (const { path: unnamed } of unnamedClusters(model))
    surroundings.stderr(
      `mongodb-backup: ${unnamed} is named only at deploy and was not compared\n`,
    );
  const named = namedClusters(model);
  const live: ClusterModel[] = [];
  for (const cluster of named) live.push(await liveCluster(client, cluster));
  const drifted = compareReadings(
    sideOf(
      model,
      named.map((cluster) => cluster.model),
    ),
    sideOf(model, live),
  ).changes;
  surroundings.stdout(format === 'json' ? toJson(drifted) : toText(drifted, named.length));
  return drifted.length === 0 ? ExitCode.OK : ExitCode.WEAKENS;
};

/** Runs are acts of the past and not a state; only clusters and their schedules can drift. */
const sideOf = (model: ProtectionModel, clusters: readonly ClusterModel[]): Reading =>
  readingOf({
    ...model,
    projects: [],
    azureClusters: [],
    clusters: clusters.map((cluster) => ({ ...cluster, snapshots: [], restores: [] })),
  });

const toJson = (changes: readonly Change[]): string =>
  `${JSON.stringify(
    {
      version: 1,
      drift: changes.map((change) => ({
        kind: change.kind,
        subject: change.subject,
        aspect: change.aspect,
        declared: change.before,
        live: change.after,
        path: change.path,
        fingerprint: fingerprintOf(change),
      })),
    },
    undefined,
    2,
  )}\n`;

function toText(changes: readonly Change[], count: number): string {
  const lines = changes.map(
    (change) =>
      `drift: ${change.subject}: ${change.aspect}: declared ${change.before}, live ${change.after} (${wordFor(change)}, ${change.location ?? change.path})`,
  );
  const clusters = count === 1 ? '1 cluster' : `${count} clusters`;
  return [...lines, `compared: ${clusters}, ${changes.length} differences`]
    .map((line) => `${onOneLine(line)}\n`)
    .join('');
}
