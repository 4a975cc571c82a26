import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import { type RetentionAmount } from '../../core/values/retention';
import { isClusterName, isObjectId } from '../../core/values/names';
import { tryParseKeep } from '../../terraform-provider/resources/keep';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

const LONGEST_RUN_ID = 200;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The one cluster a command is about. @throws {UsageError} */
export function readCluster(command: string, positionals: readonly string[]): string {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0)
    throw new UsageError(
      `${command} takes one cluster, got ${positionals.length}; give ${command} <cluster>`,
    );
  return requireCluster(name);
}

/** A cluster's name. @throws {UsageError} */
export function requireCluster(name: string): string {
  if (isClusterName(name)) return name;
  throw new UsageError(
    `${JSON.stringify(name)} is no name of a cluster: it must start with a letter or digit and hold only letters, digits and hyphens; give the name Atlas shows`,
  );
}

/** A cluster in the project that a flag or the environment names. @throws {UsageError} */
export function targetOf(
  clusterName: string,
  project: string | undefined,
  { env = {} }: Pick<Surroundings, 'env'>,
): ClusterTarget {
  const projectId = project ?? env['MONGODB_ATLAS_PROJECT_ID'];
  if (projectId === undefined)
    throw new UsageError(
      'no project is given; give --project <id>, or set MONGODB_ATLAS_PROJECT_ID',
    );
  if (!isObjectId(projectId))
    throw new UsageError(
      `--project is ${JSON.stringify(projectId)} and must be the 24 lower-case hexadecimal digits of an Atlas id; copy it from the address of its page in Atlas`,
    );
  return { projectId, clusterName };
}

/** `30 days`, `8 weeks`, `13 months` or `1 year`. @throws {UsageError} */
export function readKeep(flag: string, text: string): RetentionAmount {
  const keep = tryParseKeep(text);
  if (keep !== undefined) return keep;
  throw new UsageError(
    `${flag} is ${JSON.stringify(text)}; give a whole number of days, weeks, months or years, such as "30 days"`,
  );
}

/** A moment with its zone: without one, machines would disagree about it. @throws {UsageError} */
export function readMoment(flag: string, text: string): string {
  if (MOMENT.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`${flag} is ${text}; give a moment such as 2026-11-21T03:00:00Z`);
}

/** A whole number from 1. @throws {UsageError} */
export function readWhole(flag: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`${flag} is ${text}; give a whole number from 1`);
}

/** What a run is called: what is given, or a name of its own made of the moment. @throws {UsageError} */
export function readRunId(given: string | undefined, nowMillis: number): string {
  if (given === undefined) return `by hand ${new Date(nowMillis).toISOString()}`;
  if (given.trim() !== '' && given.length <= LONGEST_RUN_ID) return given;
  throw new UsageError(
    `--run-id is ${given.length} characters long; give it 1 to ${LONGEST_RUN_ID}, such as the date or the ticket`,
  );
}
