import { type AtlasClient } from '../../atlas/client/atlas-client';
import { OperationError } from '../../atlas/operations/operation-error';
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
  const { model, gaps } = readSide(path, surroundings.cwd);
  const { declared, live, missing } = await readLive(model, clientOfEnvironment(surroundings));
  const notCompared = [
    ...unnamedClusters(model).map((unnamed) => `${unnamed.path} is named only at deploy`),
    ...gaps.map(({ subject, reason }) => `${subject}: ${reason}`),
    ...missing,
  ];
  for (const reason of notCompared)
    surroundings.stderr(`mongodb-backup: not compared: ${onOneLine(reason)}\n`);
  const drifted = compareReadings(sideOf(model, declared), sideOf(model, live)).changes;
  surroundings.stdout(
    format === 'json' ? toJson(drifted, notCompared) : toText(drifted, live.length),
  );
  return drifted.length + missing.length === 0 ? ExitCode.OK : ExitCode.WEAKENS;
};

interface Live {
  readonly declared: readonly ClusterModel[];
  readonly live: readonly ClusterModel[];
  /** Why a cluster that is declared is not there. */
  readonly missing: readonly string[];
}

/** Reads every cluster that can be asked for; one that is gone does not keep the others from being compared. */
async function readLive(model: ProtectionModel, client: AtlasClient): Promise<Live> {
  const found: { declared: ClusterModel[]; live: ClusterModel[]; missing: string[] } = {
    declared: [],
    live: [],
    missing: [],
  };
  for (const cluster of namedClusters(model)) {
    try {
      found.live.push(await liveCluster(client, cluster));
      found.declared.push(cluster.model);
    } catch (error) {
      if (!OperationError.isOperationError(error)) throw error;
      found.missing.push(error.message);
    }
  }
  return found;
}

/** Runs are acts of the past and not a state; only clusters and their schedules can drift. */
const sideOf = (model: ProtectionModel, clusters: readonly ClusterModel[]): Reading =>
  readingOf({
    ...model,
    projects: [],
    azureClusters: [],
    clusters: clusters.map((cluster) => ({ ...cluster, snapshots: [], restores: [] })),
  });

const toJson = (changes: readonly Change[], notCompared: readonly string[]): string =>
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
      notCompared,
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
