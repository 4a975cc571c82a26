type Headers = Readonly<Record<string, string | undefined>>;

/** Whether a body is wrapped in signed chunks, as the SDK does when it streams. */
export const isChunked = (headers: Headers): boolean =>
  (headers['content-encoding'] ?? '').includes('aws-chunked') ||
  (headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING');

const LINE_END = '\r\n';

/** The content of an aws-chunked body: `<size in hex>[;signature]`, line end, content, line end, until size 0. */
export function decodeChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf(LINE_END, at);
    if (lineEnd < 0) throw new Error('aws-chunked body ends before its last chunk');
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (size === 0) return Buffer.concat(chunks);
    const start = lineEnd + LINE_END.length;
    chunks.push(body.subarray(start, start + size));
    at = start + size + LINE_END.length;
  }
}
