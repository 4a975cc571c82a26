/** Now, for remarks about moments; nothing else here may depend on it. */
export const now = (): Date => new Date();
