import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What macOS, the stricter one, takes as the path of a socket. */
export const LONGEST_SOCKET_PATH_BYTES = 103;
const FALLBACK_FOLDER = '/tmp';
const SOCKET_NAME = 's';
const FOLDER_PREFIX = 'mongodb-backup-';
const RANDOM_LETTERS = 6;

/** A place for a socket that only this user can enter. */
export interface PrivateSocket {
  readonly path: string;
  /** Removes the folder and what is in it. */
  readonly remove: () => void;
}

/** Makes a new folder, readable by this user alone, below the wanted one, or below /tmp where its name is too long. */
export function createPrivateSocket(wantedFolder: string): PrivateSocket {
  const parent = isShortEnough(wantedFolder) ? wantedFolder : FALLBACK_FOLDER;
  const folder = mkdtempSync(join(parent, FOLDER_PREFIX));
  return {
    path: join(folder, SOCKET_NAME),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a socket in a new folder below this one has a path a socket can have. */
export function isShortEnough(folder: string): boolean {
  const path = join(folder, FOLDER_PREFIX + 'x'.repeat(RANDOM_LETTERS), SOCKET_NAME);
  return Buffer.byteLength(path) <= LONGEST_SOCKET_PATH_BYTES;
}
