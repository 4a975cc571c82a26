/** The one place where the rehearsal reads the time. */
export const now = (): Date => new Date();
