const HIDDEN = '...';

/** A body as the log keeps it: every password is hidden; undefined for what is no JSON. */
export function loggedBody(text: string): unknown {
  try {
    return text === ''
      ? undefined
      : (JSON.parse(text, (key, value: unknown) =>
          key.toLowerCase() === 'password' ? HIDDEN : value,
        ) as unknown);
  } catch {
    return undefined;
  }
}
