import { ClusterTier } from '../../core/values/cluster-tier';
import { MongoDbVersion } from '../../core/values/mongodb-version';
import { readConnectionString } from '../dump-plan/connection-string';
import { planDump } from '../dump-plan/plan-dump';
import { ExitCode } from '../exit-codes';
import { readArguments } from '../read-arguments';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const FLAGS = ['into', 'into-tier', 'archive', 'tier', 'mongodb-version', 'database'] as const;

/** `dump-plan <connection string>`: the mongodump and mongorestore commands for a cluster without Atlas backups; runs none. */
export const dumpPlan: Command = (args, { stdout, stderr }) => {
  const { flags, positionals } = readArguments(args, FLAGS);
  const [text, ...others] = positionals;
  if (text === undefined || others.length > 0)
    throw new UsageError(
      `dump-plan takes one connection string, got ${positionals.length}; give dump-plan mongodb+srv://user@host/`,
    );
  const source = readConnectionString(text);
  const target = flags.into === undefined ? undefined : readConnectionString(flags.into);
  const { tier, database, 'mongodb-version': version, 'into-tier': targetTier } = flags;
  if (targetTier !== undefined && target === undefined)
    throw new UsageError('--into-tier is the tier of a cluster that --into names; give --into too');
  if (source.heldSecret || target?.heldSecret === true)
    stderr('a secret in the connection string is left out of the commands; the tools ask for it\n');
  stdout(
    planDump({
      source,
      target,
      archive: flags.archive ?? `${source.host}.archive.gz`,
      tier: tier === undefined ? undefined : ClusterTier.of(tier),
      targetTier: targetTier === undefined ? undefined : ClusterTier.of(targetTier),
      version: version === undefined ? undefined : MongoDbVersion.parse(version),
      database,
    }),
  );
  return Promise.resolve(ExitCode.OK);
};
