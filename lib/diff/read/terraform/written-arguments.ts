import { isSettings, listOf, type Settings } from '../values';

/** Whether a configuration says anything of an argument; undefined where the plan does not hold the configuration. */
export type IsWritten = (address: string, argument: string) => boolean | undefined;

/** Reads from the configuration of a plan which arguments are written: what is left out is computed by the provider. */
export function writtenArguments({ configuration }: Settings): IsWritten {
  const root = isSettings(configuration) ? configuration['root_module'] : undefined;
  if (!isSettings(root)) return () => undefined;
  const written = new Map<string, Settings>();
  collect(root, '', written);
  return (address, argument) => {
    const expressions = written.get(address.replace(/\[[^\]]*\]/g, ''));
    return expressions === undefined ? undefined : argument in expressions;
  };
}

function collect(module: Settings, prefix: string, written: Map<string, Settings>): void {
  for (const { address, expressions } of listOf(module['resources']) ?? [])
    written.set(`${prefix}${String(address)}`, isSettings(expressions) ? expressions : {});
  const calls = module['module_calls'];
  for (const [name, call] of Object.entries(isSettings(calls) ? calls : {})) {
    const inner = isSettings(call) ? call['module'] : undefined;
    if (isSettings(inner)) collect(inner, `${prefix}module.${name}.`, written);
  }
}
