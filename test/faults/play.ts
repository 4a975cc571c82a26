import {
  type CompletionAnswer,
  type ResourceAnswer,
  type ResourceEvent,
} from '../../lib/handlers/event';
import { actInConsole } from './console';
import { createInProcessAtlas } from './in-process-atlas';
import { invoke, type Ending, type Spoil, type World } from './invoke';
import { CLUSTERS, PROJECT, PROJECT_NAME, SLOTS } from './resources';
import { rotateSecret } from './rotate-secret';
import { type Edit, type Hazard, type Step } from './sequence';
import { deleteStack, deploy, newStack, type Carry, type Outcome, type Stack } from './stack';
import { Witness } from './witness';

const POLL_SECONDS = 30;
/** CloudFormation gives a custom resource an hour; the framework's own time-out comes before. */
const MOST_POLLS = 110;

/** What a sequence came to. */
export interface Played {
  readonly violations: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
  readonly lines: readonly string[];
}

/** Plays a sequence through the real handler against a simulated Atlas of its own. */
export async function play(steps: readonly Step[], spoil?: Spoil): Promise<Played> {
  const world = startWorld(steps.length, spoil);
  const sent: ResourceEvent[] = [];
  for (const [number, step] of steps.entries()) {
    world.lines.push(`--- ${JSON.stringify(step)}`);
    await take(step, { world, sent, number });
  }
  return { violations: world.witness.violations, seen: world.witness.seen, lines: world.lines };
}

function startWorld(seed: number, spoil: Spoil = (deps) => deps): World {
  const atlas = createInProcessAtlas('2026-11-21T03:16:07Z');
  atlas.addProject({ id: PROJECT, name: PROJECT_NAME });
  for (const name of CLUSTERS)
    atlas.addCluster({
      projectId: PROJECT,
      name,
      tier: 'M30',
      pitEnabled: name !== 'staging',
      ...(name === 'archive' && { shards: 2 }),
    });
  const world: World = {
    atlas,
    stacks: [newStack('Orders'), newStack('Other')],
    records: new Map(),
    witness: new Witness(atlas),
    lines: [],
    // Machines are off by minutes, in either direction.
    skewMillis: ((seed % 3) - 1) * 400_000,
    secret: '',
    secrets: new Set(),
    spoil,
  };
  rotateSecret(world);
  // A day and a half of scheduled snapshots, so that there is something to lose.
  atlas.clock.advance({ hours: 36 });
  return world;
}

interface Stage {
  readonly world: World;
  /** Every event so far, for those that are delivered again. */
  readonly sent: ResourceEvent[];
  readonly number: number;
}

async function take(step: Step, stage: Stage): Promise<void> {
  const { world, sent } = stage;
  switch (step.do) {
    case 'deploy': {
      const stack = world.stacks[step.stack] as Stack;
      for (const edit of step.edits) change(stack, edit);
      const desired = SLOTS.flatMap(({ logicalId, type, render }, slot) => {
        const variant = stack.template.get(slot);
        return variant === undefined
          ? []
          : [{ logicalId, type, properties: render(variant, stack.name) }];
      });
      if (desired.length === 0) return;
      if (stack.status === 'DELETE_FAILED') return;
      await deploy(stack, {
        desired,
        failsAfter: step.failsAfter,
        carry: carrier(step, stack, stage),
      });
      for (let left = step.again; left > 0 && stack.status.includes('ROLLBACK'); left--) {
        world.atlas.clock.advance({ minutes: 10 });
        const course = { hazards: [], givesUpAfter: null, again: `-${left}` };
        await deploy(stack, { desired, failsAfter: null, carry: carrier(course, stack, stage) });
      }
      return;
    }
    case 'delete stack': {
      const stack = world.stacks[step.stack] as Stack;
      await deleteStack(stack, carrier({ ...step, givesUpAfter: null }, stack, stage));
      return;
    }
    case 'console':
      await actInConsole(world.atlas, step.act, step.n);
      return;
    case 'wait':
      world.atlas.clock.advance({ seconds: step.seconds });
      return;
    case 'fault':
      world.atlas.fault(step.fault);
      return;
    case 'deliver again': {
      const event = sent[step.which % Math.max(sent.length, 1)];
      if (event !== undefined) await invoke(world, event);
    }
  }
}

function change({ template }: Stack, edit: Edit): void {
  if ('turn' in edit) {
    const held = template.get(edit.slot);
    const names = Object.keys(held ?? {});
    const name = names[edit.turn % Math.max(names.length, 1)];
    if (name !== undefined) template.set(edit.slot, { ...held, [name]: edit.to });
  } else if (edit.variant === null) template.delete(edit.slot);
  else template.set(edit.slot, edit.variant);
}

interface Course {
  readonly hazards: readonly Hazard[];
  readonly givesUpAfter: number | null;
  /** Tells the events of a deployment that is tried again from those before. */
  readonly again?: string | number;
}

/** Carries the events of one deployment, with what goes wrong around each. */
function carrier({ hazards, givesUpAfter, again = '' }: Course, stack: Stack, stage: Stage): Carry {
  const { world, sent, number } = stage;
  let count = 0;
  const later: { readonly at: number; readonly event: ResourceEvent }[] = [];
  return async (given) => {
    const event: ResourceEvent = {
      ...given,
      StackId: stack.id,
      RequestId: `r${number}.${count}${typeof again === 'string' ? again : ''}`,
    };
    const around = hazards.filter((hazard) => hazard.event === count);
    count += 1;
    for (const due of later.filter(({ at }) => at < count)) await invoke(world, due.event);
    later.splice(0, later.length, ...later.filter(({ at }) => at >= count));
    for (const { kind, at } of around) {
      const old = sent[at % Math.max(sent.length, 1)];
      if (kind === 'twice later') later.push({ at: count + (at % 3), event });
      if (kind === 'an old event' && old !== undefined) await invoke(world, old);
    }
    sent.push(event);
    const isBegun = stack.status.includes('ROLLBACK');
    const carried = await carry(world, event, { around, givesUpAfter, later, count });
    const isGivenUp = !isBegun && stack.status.includes('ROLLBACK');
    const outcome = isGivenUp ? { ...carried, failure: 'CloudFormation gave up' } : carried;
    if (isGivenUp) return outcome;
    judge(world, event, { outcome, around, stack });
    return outcome;
  };
}

interface Carrying {
  readonly around: readonly Hazard[];
  readonly givesUpAfter: number | null;
  readonly later: { readonly at: number; readonly event: ResourceEvent }[];
  readonly count: number;
}

async function carry(
  world: World,
  event: ResourceEvent,
  { around, givesUpAfter, later, count }: Carrying,
): Promise<Outcome> {
  const within = (poll: number): Hazard | undefined =>
    around.find(
      ({ kind, at }) =>
        !kind.startsWith('twice') && kind !== 'an old event' && (poll === 0 || at % 7 === poll),
    );
  const isTwice = around.some(({ kind }) => kind === 'twice at once');
  const begun = await both(world, event, { isTwice, hazard: within(0) });
  if (begun.failure !== undefined)
    return { failure: begun.failure, physicalId: event.PhysicalResourceId };
  const answer = begun.answer as ResourceAnswer;
  const polled: ResourceEvent = { ...event, ...answer };
  for (let poll = 1; poll <= MOST_POLLS; poll++) {
    if (poll - 1 === givesUpAfter && answer.Phase === 'waiting') {
      // The waiter knows nothing of it and polls on.
      later.push({ at: count, event: polled }, { at: count + 1, event: polled });
      return { failure: 'CloudFormation gave up', physicalId: answer.PhysicalResourceId };
    }
    const next = await both(world, polled, { isTwice, hazard: within(poll) });
    if (next.failure !== undefined)
      return { failure: next.failure, physicalId: answer.PhysicalResourceId };
    if ((next.answer as CompletionAnswer).IsComplete)
      return { physicalId: answer.PhysicalResourceId };
    world.atlas.clock.advance({ seconds: POLL_SECONDS });
  }
  return { failure: 'the framework timed out', physicalId: answer.PhysicalResourceId };
}

/** An invocation, or two of one event at the same time; the first is the one the framework hears. */
async function both(
  world: World,
  event: ResourceEvent,
  { isTwice, hazard }: { readonly isTwice: boolean; readonly hazard: Hazard | undefined },
): Promise<Ending> {
  const first = invoke(world, event, hazard);
  const second = isTwice ? invoke(world, event) : undefined;
  await second;
  return await first;
}

interface Judged {
  readonly outcome: Outcome;
  readonly around: readonly Hazard[];
  readonly stack: Stack;
}

/** A rollback that fails leaves a stack nobody can deploy: only what keeps the handler from acting at all may fail it. */
function judge({ witness }: World, event: ResourceEvent, { outcome, around, stack }: Judged): void {
  const isRollback = stack.status.includes('ROLLBACK');
  const isExcused = around.some(({ kind }) => ['lambda dies', 'status unreadable'].includes(kind));
  const verb = isRollback ? 'rolled back' : event.RequestType;
  witness.count(
    `${verb} ${event.ResourceType.slice(21)} ${outcome.failure === undefined ? 'done' : 'failed'}`,
  );
  if (outcome.failure === undefined) {
    if (event.ResourceType.endsWith('Schedule'))
      witness.adopted({ event, stackStatus: stack.status });
  } else if (isRollback && !isExcused) {
    witness.violate(
      `rollback failed: ${event.RequestType} ${event.LogicalResourceId}: ${outcome.failure}`,
    );
  }
}
