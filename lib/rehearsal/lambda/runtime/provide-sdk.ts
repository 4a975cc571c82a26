import Module from 'node:module';

type Load = (this: unknown, request: string, ...others: unknown[]) => unknown;

/** Lets `require('@aws-sdk/client-…')` find a stand-in where the function brings no client of its own. */
export function provideSdk(standIns: Readonly<Record<string, object>>): void {
  const loader = Module as unknown as { _load: Load };
  const original = loader._load;
  loader._load = function load(this: unknown, request, ...others) {
    const standIn = standIns[request];
    if (standIn === undefined) return original.call(this, request, ...others);
    try {
      return original.call(this, request, ...others);
    } catch (error) {
      if (isMissing(error, request)) return standIn;
      throw error;
    }
  };
}

const isMissing = (error: unknown, request: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'MODULE_NOT_FOUND' &&
  error.message.includes(request);
