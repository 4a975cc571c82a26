const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] as const;

const METHODS = {
  trace: 'TRACE',
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
} as const;

/** Silences `console` calls below the function's log level, as Lambda does. */
export function filterConsole(level: string): void {
  const least = LEVELS.findIndex((name) => name === level);
  for (const [method, ownLevel] of Object.entries(METHODS)) {
    if (LEVELS.indexOf(ownLevel) < least)
      Object.defineProperty(console, method, { value: () => undefined });
  }
}
