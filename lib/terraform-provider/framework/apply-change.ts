import { ValueError } from '../protocol/cty/value-error';
import { type Attributes, type KnownValues, type Values } from './attributes';
import { type Diagnostic, explain, notice } from './diagnostic';
import { isSame } from './plan-change';
import { type Held, type Hold, type ResourceType, type Update } from './resource-type';
import { type Session } from './session';

/** What Terraform is told after an apply: what is held from now on, if anything. */
export interface Applied<A extends Attributes> {
  readonly held: Held<A> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Creates something. Once Atlas has begun, whatever goes wrong becomes a warning and the state is kept: Terraform marks
 * what a failed create leaves behind as tainted, and its next apply would take the snapshot, or wipe the target, again.
 */
export async function applyCreate<A extends Attributes>(
  type: ResourceType<A>,
  planned: KnownValues<A>,
  session: Session,
): Promise<Applied<A>> {
  const keeper = createKeeper<A>(undefined);
  try {
    const { diagnostics = [], ...held } = await type.create(
      { planned, hold: keeper.hold },
      session,
    );
    return { held, diagnostics: diagnostics.map(asNotice) };
  } catch (error) {
    const held = keeper.kept();
    const diagnostic = explain(error);
    return { held, diagnostics: [held === undefined ? diagnostic : asNotice(diagnostic)] };
  }
}

interface Keeper<A extends Attributes> {
  readonly hold: Hold<A>;
  readonly kept: () => Held<A> | undefined;
}

function createKeeper<A extends Attributes>(first: Held<A> | undefined): Keeper<A> {
  let kept = first;
  return {
    hold: (held) => {
      kept = held;
    },
    kept: () => kept,
  };
}

const asNotice = ({ message, path }: Diagnostic): Diagnostic => notice(message, ...path);

/** Changes something; a failure keeps what was last held, and Terraform does not taint what failed to change. */
export async function applyUpdate<A extends Attributes>(
  type: ResourceType<A>,
  { planned, ...prior }: Omit<Update<A>, 'hold'>,
  session: Session,
): Promise<Applied<A>> {
  const keeper = createKeeper<A>(prior);
  try {
    const update = { ...prior, planned, hold: keeper.hold };
    const { diagnostics = [], ...held } = await type.update(update, session);
    return { held, diagnostics };
  } catch (error) {
    return { held: keeper.kept(), diagnostics: [explain(error)] };
  }
}

/** Removes something; a failure leaves it in the state. */
export async function applyRemoval<A extends Attributes>(
  type: ResourceType<A>,
  held: Held<A>,
  session: Session,
): Promise<Applied<A>> {
  try {
    return { held: undefined, diagnostics: await type.remove(held, session) };
  } catch (error) {
    return { held, diagnostics: [explain(error)] };
  }
}

/** Holds a plan against the configuration it is for. @throws {ValueError} where they disagree */
export function requireMatch<A extends Attributes>(
  attributes: A,
  planned: Values<A>,
  config: Values<A>,
): void {
  const stray = Object.keys(attributes).find(
    (name) => attributes[name]?.mode !== 'computed' && !isSame(planned[name], config[name]),
  );
  if (stray !== undefined)
    throw new ValueError([stray], 'differs between the plan and the configuration; plan again');
}
