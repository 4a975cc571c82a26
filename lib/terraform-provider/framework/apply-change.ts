import { ValueError } from '../protocol/cty/value-error';
import { type Attributes, type KnownValues, type Values } from './attributes';
import { type Diagnostic, explain, notice } from './diagnostic';
import { isSame } from './plan-change';
import { type ApplyAnswer, type Held, type ResourceType, type Update } from './resource-type';
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
  let begun: Held<A> | undefined;
  const begin = (held: Held<A>): void => {
    begun = held;
  };
  try {
    const { diagnostics = [], ...held } = await type.create({ planned, begin }, session);
    return { held, diagnostics: diagnostics.map(asNotice) };
  } catch (error) {
    const diagnostic = explain(error);
    if (begun === undefined) return { held: undefined, diagnostics: [diagnostic] };
    return { held: begun, diagnostics: [asNotice(diagnostic)] };
  }
}

const asNotice = ({ message, path }: Diagnostic): Diagnostic => notice(message, ...path);

/** Changes something; a failure leaves what there was, and Terraform does not taint what failed to change. */
export async function applyUpdate<A extends Attributes>(
  type: ResourceType<A>,
  update: Update<A>,
  session: Session,
): Promise<Applied<A>> {
  try {
    const { diagnostics = [], ...held }: ApplyAnswer<A> = await type.update(update, session);
    return { held, diagnostics };
  } catch (error) {
    return { held: update, diagnostics: [explain(error)] };
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
