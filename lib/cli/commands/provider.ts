import { install } from '../provider/install';
import { registry } from '../provider/registry';
import { type Command } from '../surroundings';
import { UsageError } from '../usage-error';

const ACTS: Readonly<Record<string, Command>> = { install, registry };

/** `provider install|registry`: brings the Terraform provider to where terraform finds it. */
export const provider: Command = (args, surroundings) => {
  const [name = '', ...rest] = args;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (act !== undefined) return act(rest, surroundings);
  throw new UsageError(
    `provider ${name === '' ? 'is given no act' : `has no act ${name}`}; give one of ${Object.keys(ACTS).join(', ')}`,
  );
};
