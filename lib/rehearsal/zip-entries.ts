import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const DIRECTORY_ENTRY_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const DEFLATED = 8;
const STORED = 0;

export interface ZipEntry {
  /** Path with forward slashes; a folder ends with one. */
  readonly path: string;
  readonly content: Buffer;
}

/** The files of a zip archive, read by its central directory. */
export function* zipEntries(archive: Buffer): Generator<ZipEntry> {
  const end = findEnd(archive);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const nameAt = at + DIRECTORY_ENTRY_LENGTH;
    const path = archive.toString('utf8', nameAt, nameAt + nameLength);
    yield { path, content: contentOf(archive, at, path) };
    at = nameAt + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - END_LENGTH; at >= 0; at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Error(
    'Could not unzip uploaded file. Please check your file, then try to upload again.',
  );
}

function contentOf(archive: Buffer, entry: number, path: string): Buffer {
  const local = archive.readUInt32LE(entry + 42);
  const start =
    local +
    LOCAL_HEADER_LENGTH +
    archive.readUInt16LE(local + 26) +
    archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  const method = archive.readUInt16LE(entry + 10);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new Error(
    `zip entry ${path} is packed by method ${method}; only stored and deflated files are read`,
  );
}
