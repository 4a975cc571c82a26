const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether a text is an address a credential may be sent to: scheme and host, https unless it is this very machine. */
export function isApiOrigin(text: string): boolean {
  try {
    const { origin, protocol, hostname } = new URL(text);
    if (origin !== text) return false;
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  } catch {
    return false;
  }
}

/** What isApiOrigin wants, in words. */
export const describeOrigins = (): string =>
  'https:// and a host without user, path or query (http:// only for this machine)';
