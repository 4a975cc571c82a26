import { crc32 } from './crc32';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 2.0, the version every reader understands. */
const VERSION = 20;
const MADE_ON_UNIX = 3 << 8;
const REGULAR_FILE = 0o100000;
const STORED = 0;
/** 1 January 1980, the first day a zip can name: the same script gives the same zip on any day. */
const NO_DATE = 0x21;
const CRC_OFFSET = 14;
const NAME_LENGTH_OFFSET = 26;

/** A zip of one file, not compressed; https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zipOf(name: string, content: Buffer, mode: number): Buffer {
  const fileName = Buffer.from(name);
  const facts = Buffer.alloc(NAME_LENGTH_OFFSET);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(STORED, 4);
  facts.writeUInt16LE(NO_DATE, 8);
  facts.writeUInt32LE(crc32(content), CRC_OFFSET - 4);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(fileName.length, 22);
  const local = Buffer.concat([uint32(LOCAL_HEADER), facts, fileName, content]);
  const central = Buffer.concat([
    uint32(CENTRAL_HEADER),
    uint16(MADE_ON_UNIX | VERSION),
    facts,
    centralFacts(mode),
    fileName,
  ]);
  return Buffer.concat([local, central, endOf(central.length, local.length)]);
}

/** Comment, disk, attributes and where the local header is: at the very beginning. */
function centralFacts(mode: number): Buffer {
  const facts = Buffer.alloc(14);
  facts.writeUInt32LE(((REGULAR_FILE | mode) << 16) >>> 0, 6);
  return facts;
}

function endOf(directoryLength: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
