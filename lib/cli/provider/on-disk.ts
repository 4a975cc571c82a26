import { UsageError } from '../usage-error';

/** Reads or writes at a path; what the disk refuses is a mistake of usage. @throws {UsageError} */
export function onDisk<Result>(path: string, remedy: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code, syscall, path: refused = path } = error as Partial<NodeJS.ErrnoException>;
    if (code === undefined || syscall === undefined) throw error;
    throw new UsageError(`${refused} cannot be used (${code}); ${remedy}`);
  }
}
