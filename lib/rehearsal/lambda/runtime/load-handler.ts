import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Handler = (
  event: unknown,
  context: object,
  callback: (error: unknown, result?: unknown) => void,
) => unknown;

/** Loads the function that `_HANDLER` names, from CommonJS or an ES module. */
export async function loadHandler(taskRoot: string, handler: string): Promise<Handler> {
  const dot = handler.lastIndexOf('.');
  const file = findFile(join(taskRoot, handler.slice(0, dot)));
  const name = handler.slice(dot + 1);
  const found = (await loadModule(file))[name];
  if (typeof found === 'function') return found as Handler;
  throw runtimeError('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
}

function findFile(base: string): string {
  const found = ['.js', '.mjs', '.cjs']
    .map((ending) => base + ending)
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw runtimeError('Runtime.ImportModuleError', `Error: Cannot find module '${base}'`);
}

async function loadModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  if (!file.endsWith('.mjs')) {
    try {
      return createRequire(file)(file) as Readonly<Record<string, unknown>>;
    } catch (error) {
      if (!isModuleSyntax(error)) throw error;
    }
  }
  return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
}

const isModuleSyntax = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_REQUIRE_ESM';

const runtimeError = (name: string, message: string): Error =>
  Object.assign(new Error(message), { name });
