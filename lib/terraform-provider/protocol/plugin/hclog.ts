/** Levels Terraform knows. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * What somebody reads: everything where Terraform was told to log, else what went wrong. Writing a line keeps every
 * resource that is being applied waiting.
 */
export function wantedLevels(
  env: Readonly<Record<string, string | undefined>>,
): (level: LogLevel) => boolean {
  const isLogging = ['TF_LOG', 'TF_LOG_PROVIDER'].some((name) => (env[name] ?? '') !== '');
  return (level) => isLogging || level === 'warn' || level === 'error';
}

/** Writes one line of log. */
export type Log = (level: LogLevel, message: string) => void;

/**
 * A log in the form Terraform reads from a provider's standard error. It takes a line for structured only if the time
 * has six digits after the second.
 */
export function hclog(
  write: (line: string) => void,
  nowMillis: () => number,
  isWanted: (level: LogLevel) => boolean = () => true,
): Log {
  return (level, message) => {
    if (!isWanted(level)) return;
    const timestamp = new Date(nowMillis()).toISOString().replace('Z', '000Z');
    write(
      `${JSON.stringify({ '@level': level, '@message': message, '@module': 'mongodbbackup', '@timestamp': timestamp })}\n`,
    );
  };
}
