/** Milliseconds since 1970, of this machine. */
export const nowMillis = (): number => Date.now();
