/** Levels Terraform knows. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Writes one line of log. */
export type Log = (level: LogLevel, message: string) => void;

/**
 * A log in the form Terraform reads from a provider's standard error. It takes a line for structured only if the time
 * has six digits after the second.
 */
export function hclog(write: (line: string) => void, nowMillis: () => number): Log {
  return (level, message) => {
    const timestamp = new Date(nowMillis()).toISOString().replace('Z', '000Z');
    write(
      `${JSON.stringify({ '@level': level, '@message': message, '@module': 'mongodbbackup', '@timestamp': timestamp })}\n`,
    );
  };
}
