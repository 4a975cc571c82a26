import { nameOf } from '../model/describe';
import { factsOf } from '../model/find-cluster';
import { type ClusterReference, type RunModel } from '../model/run-models';
import { type ProtectionModel } from '../model/protection-model';
import { tryFamilyOf, type TierFamily } from '../values/cluster-tier';
import { isNvmeTier } from '../values/nvme-tier';
import { SERVERLESS_BACKUPS_SUNSET } from '../values/serverless';
import { tryKnown } from '../values/known';
import { SATISFIED, type RunRule, type Violation } from './rule';

/** A run takes from, and changes, clusters whose tier has what it needs. */
export const runFitsItsClusters: RunRule = {
  id: 'run-fits-its-clusters',
  about: 'run',
  statement: 'A run takes from, and changes, clusters whose tier has what it needs.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/overview/',
  severity: 'error',
  check: (run, cluster, model) => [
    ...ofSource(run, model),
    ...(run.kind === 'collection-restore' ? ofTarget(cluster, model) : []),
    ...(run.kind === 'serverless-restore' ? ofServerlessTarget(cluster, model) : []),
    ...ofPoint(run, model),
  ],
};

const DUMP = 'dump it with mongodump (mongodb-backup dump-plan prints the command)';

interface Refusal {
  readonly fact: string;
  readonly fix: string;
}

const NOT_FLEX: Refusal = {
  fact: 'and FlexRestore takes snapshots of Flex clusters only',
  fix: 'use Restore for its snapshots',
};
const NOT_SERVERLESS = 'and ServerlessRestore takes snapshots of Serverless instances only';
const SERVERLESS: Refusal = {
  fact: `a Serverless instance, whose backup API Atlas ended on ${SERVERLESS_BACKUPS_SUNSET}`,
  fix: 'look at the All Clusters page for what it became and state that tier',
};
const OF_SERVERLESS = { 'serverless-continuous': SERVERLESS, 'serverless-basic': SERVERLESS };
const NO_BACKUPS: Refusal = { fact: 'which has no Atlas backups', fix: DUMP };

/** What the family of the source rules out, by kind of run. */
const REFUSED: Readonly<Record<RunModel['kind'], Readonly<Partial<Record<TierFamily, Refusal>>>>> =
  {
    'collection-restore': {
      free: NO_BACKUPS,
      flex: {
        fact: 'whose snapshots are restored whole',
        fix: 'use FlexRestore into another cluster, and mongodump from there',
      },
      ...OF_SERVERLESS,
    },
    'flex-restore': { free: NO_BACKUPS, dedicated: NOT_FLEX, ...OF_SERVERLESS },
    'serverless-restore': {
      free: NO_BACKUPS,
      flex: { fact: NOT_SERVERLESS, fix: 'use FlexRestore for its snapshots' },
      dedicated: { fact: NOT_SERVERLESS, fix: NOT_FLEX.fix },
    },
    'snapshot-download': { free: NO_BACKUPS, ...OF_SERVERLESS },
    'snapshot-export': {
      free: NO_BACKUPS,
      flex: {
        fact: 'whose snapshots Atlas does not export',
        fix: 'use SnapshotDownload, or move the cluster to M10 or larger',
      },
      ...OF_SERVERLESS,
    },
  };

function ofSource({ kind, from }: RunModel, model: ProtectionModel): readonly Violation[] {
  const tier = tierOf(from.cluster, model);
  const family = tier === undefined ? undefined : tryFamilyOf(tier);
  const refusal = family === undefined ? undefined : REFUSED[kind][family];
  if (tier === undefined) return SATISFIED;
  if (refusal !== undefined)
    return [
      { message: `${nameOf(from.cluster.name)} is ${tier}, ${refusal.fact}`, fix: refusal.fix },
    ];
  return kind === 'collection-restore' ? ofNvme(from.cluster, tier) : SATISFIED;
}

function ofTarget(target: ClusterReference, model: ProtectionModel): readonly Violation[] {
  const tier = tierOf(target, model);
  if (tier === undefined) return SATISFIED;
  const family = tryFamilyOf(tier);
  if (family === undefined || family === 'dedicated') return ofNvme(target, tier);
  return [
    {
      message: `${nameOf(target.name)} is ${tier}, into which no single collections are restored`,
      fix: 'restore into a cluster of M10 or larger',
    },
  ];
}

/** Serverless snapshots go into Serverless instances and dedicated clusters. */
function ofServerlessTarget(
  target: ClusterReference,
  model: ProtectionModel,
): readonly Violation[] {
  const tier = tierOf(target, model);
  const family = tier === undefined ? undefined : tryFamilyOf(tier);
  return tier !== undefined && (family === 'free' || family === 'flex' || family === 'shared')
    ? [
        {
          message: `${nameOf(target.name)} is ${tier}, which no Serverless snapshot is restored into`,
          fix: 'restore into a Serverless instance or a cluster of M10 or larger',
        },
      ]
    : SATISFIED;
}

const ofNvme = ({ name }: ClusterReference, tier: string): readonly Violation[] =>
  isNvmeTier(tier)
    ? [
        {
          message: `${nameOf(name)} is ${tier}, from and to whose NVMe storage no single collections are restored`,
          fix: 'restore the whole snapshot into a cluster of its own',
        },
      ]
    : SATISFIED;

/** Only restores reach a moment between two snapshots, never on Flex, and on Serverless with Continuous Backup only. */
function ofPoint({ kind, from }: RunModel, model: ProtectionModel): readonly Violation[] {
  const isMoment = from.kind === 'point-in-time' || from.kind === 'oplog';
  if (kind === 'collection-restore' || !isMoment) return SATISFIED;
  if (kind === 'serverless-restore') return ofServerlessMoment(from.cluster, model);
  return [
    kind === 'flex-restore'
      ? {
          message: 'it restores a moment, and Flex clusters have daily snapshots only',
          fix: 'choose the latest snapshot before the moment',
        }
      : {
          message: 'it takes out a moment, and only a snapshot is taken out',
          fix: 'choose a snapshot, or restore the moment into a cluster',
        },
  ];
}

function ofServerlessMoment(
  source: ClusterReference,
  model: ProtectionModel,
): readonly Violation[] {
  const tier = tierOf(source, model);
  return tier !== undefined && tryFamilyOf(tier) === 'serverless-basic'
    ? [
        {
          message: `it restores a moment, and ${nameOf(source.name)} is ${tier}, which has snapshots only`,
          fix: 'choose the latest snapshot before the moment',
        },
      ]
    : SATISFIED;
}

const tierOf = (cluster: ClusterReference, model: ProtectionModel): string | undefined =>
  tryKnown(factsOf(model, cluster).tier);
