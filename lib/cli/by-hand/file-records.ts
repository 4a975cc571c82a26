import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { OperationError } from '../../atlas/operations/operation-error';
import { type RunRecord, type RunRecords } from '../../atlas/operations/run-records';
import { type Surroundings } from '../surroundings';

/** Runs are nobody else's business: what a record says of a cluster is readable by its owner only. */
const FOLDER_MODE = 0o700;

/** Where by-hand runs are recorded unless `--records` says otherwise: they outlive a shell, and a reboot. */
export function recordsFolder({ env = {} }: Pick<Surroundings, 'env'>): string {
  const state = env['XDG_STATE_HOME'] ?? join(env['HOME'] ?? homedir(), '.local', 'state');
  return join(state, 'mongodb-backup', 'runs');
}

/** Records as files in a folder, one each; of two processes that begin the same run only one may go on. */
export function fileRecords(folder: string): RunRecords {
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  return {
    read: async (name) => parse(await tryRead(pathOf(name)), pathOf(name)),
    createIfAbsent: async (name, record) => {
      const path = pathOf(name);
      const written = await writeBeside(path, record);
      try {
        // A link is made whole or not at all, also between two machines that share the folder.
        await link(written, path);
        return true;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      } finally {
        await rm(written, { force: true });
      }
    },
    write: async (name, record) => {
      await rename(await writeBeside(pathOf(name), record), pathOf(name));
    },
  };
}

async function writeBeside(path: string, record: RunRecord): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
  const temporary = `${path}.${randomUUID()}.new`;
  await writeFile(temporary, `${JSON.stringify(record)}\n`, { flush: true });
  return temporary;
}

async function tryRead(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A record that cannot be read may be one of a run that happened: it is never taken for none. */
function parse(text: string | undefined, path: string): RunRecord | undefined {
  if (text === undefined) return undefined;
  try {
    const record = JSON.parse(text) as Partial<RunRecord> | null;
    if (typeof record?.state === 'string' && typeof record.at === 'string')
      return record as RunRecord;
  } catch {
    // Told below.
  }
  throw new OperationError(
    `the record ${path} cannot be understood, so whether the run happened cannot be told, and nothing was started; look in Atlas, then remove the file or use a new --run-id`,
  );
}

const codeOf = (error: unknown): string | undefined =>
  (error as Partial<NodeJS.ErrnoException>).code;
