import { type ClusterTier } from '../../core/values/cluster-tier';
import { type MongoDbVersion } from '../../core/values/mongodb-version';
import { type ConnectionString } from './connection-string';
import { readingPace, writingPace } from './pace';
import { quote } from './quote';
import { describeTools } from './tools-release';

/** What is dumped and where it goes back to. */
export interface DumpRequest {
  readonly source: ConnectionString;
  /** Where the dump is restored; the source itself unless said. */
  readonly target: ConnectionString | undefined;
  readonly archive: string;
  readonly tier: ClusterTier | undefined;
  /** Tier of `target`. */
  readonly targetTier: ClusterTier | undefined;
  readonly version: MongoDbVersion | undefined;
  readonly database: string | undefined;
}

/**
 * The commands that dump a cluster and bring the dump back, with what to know before each, ready for a POSIX shell.
 * https://www.mongodb.com/docs/database-tools/mongodump/ and https://www.mongodb.com/docs/database-tools/mongorestore/
 */
export function planDump(request: DumpRequest): string {
  const { source, target = source, archive, version, tier } = request;
  const targetTier = request.target === undefined ? tier : request.targetTier;
  const into =
    version === undefined
      ? 'the MongoDB version it was dumped from'
      : `MongoDB ${version.toString()}`;
  const restore = [
    'mongorestore',
    uriOf(target),
    ...writingPace(targetTier),
    ...archiveOf(archive),
    ...restoreScope(request),
  ];
  return [
    `# take ${describeTools(version)}`,
    `# dump ${source.host}; mongodump asks for the password; a dump taken while writes go on is not of one moment`,
    [
      'mongodump',
      uriOf(source),
      ...readingPace(tier),
      ...dumpScope(request),
      ...archiveOf(archive),
    ].join(' '),
    '# look what a restore would do; writes nothing',
    [...restore, '--dryRun', '--verbose'].join(' '),
    `# restore into ${target.host}, which runs ${into}; it stops at the first error, a document that exists already among them`,
    [...restore, '--stopOnError'].join(' '),
    '',
  ].join('\n');
}

const uriOf = ({ text }: ConnectionString): string => `--uri=${quote(text)}`;

const archiveOf = (file: string): readonly string[] => [`--archive=${quote(file)}`, '--gzip'];

const dumpScope = ({ database }: DumpRequest): readonly string[] =>
  database === undefined ? [] : [`--db=${quote(database)}`];

/** Atlas lets nobody write its own databases. */
const restoreScope = ({ database }: DumpRequest): readonly string[] =>
  database === undefined
    ? [`--nsExclude=${quote('admin.*')}`, `--nsExclude=${quote('config.*')}`]
    : [`--nsInclude=${quote(`${database}.*`)}`];
