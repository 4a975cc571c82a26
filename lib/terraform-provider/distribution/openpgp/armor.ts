const LINE_LENGTH = 64;
const CRC_START = 0xb704ce;
const CRC_POLYNOMIAL = 0x1864cfb;
const CRC_BITS = 24;

/** Bytes as text between two lines that name them; https://www.rfc-editor.org/rfc/rfc4880#section-6.2 */
export function armor(kind: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  const begin = `-----BEGIN PGP ${kind}-----`;
  const end = `-----END PGP ${kind}-----`;
  return [begin, '', ...lines, `=${crc24(bytes).toString('base64')}`, end, ''].join('\n');
}

function crc24(bytes: Buffer): Buffer {
  let crc = CRC_START;
  for (const byte of bytes) {
    crc ^= byte << (CRC_BITS - 8);
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & (1 << CRC_BITS)) crc ^= CRC_POLYNOMIAL;
    }
  }
  return Buffer.from([(crc >> 16) & 0xff, (crc >> 8) & 0xff, crc & 0xff]);
}
