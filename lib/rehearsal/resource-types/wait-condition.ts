import { textAt } from '../json';
import { arnOf } from '../names';
import { LONGEST_WAIT_SECONDS, signalUrl, type WaitOutcome } from '../wait-conditions/wait-handles';
import { ProvisionFailure, type ResourceRequest, type ResourceType } from './resource-type';

/** The physical id is the address to signal to, and `Ref` answers it. */
export const waitConditionHandle: ResourceType = {
  create: ({ world, stack, logicalId }) => {
    const path = `/${encodeURIComponent(stack.id)}/${logicalId}`;
    world.waitHandles.open(path);
    return {
      physicalId: signalUrl(stack.place.region, path),
      attributes: { Id: logicalId },
    };
  },
  update: refuseUpdate,
  remove: ({ world }, { physicalId }) => {
    world.waitHandles.remove(pathOf(physicalId));
  },
};

/** Waits for its handle; like the handle it can be made and taken away, never changed. */
export const waitCondition: ResourceType = {
  create: async ({ world, stack, logicalId, properties }) => {
    const path = pathOf(textAt(properties, 'Handle') ?? '');
    const count = Number(textAt(properties, 'Count') ?? '1');
    const seconds = secondsOf(textAt(properties, 'Timeout'));
    const outcome = await world.waitHandles.wait(path, count, seconds);
    return {
      physicalId: arnOf(stack.place, 'cloudformation', `stack/${stack.name}/${logicalId}`),
      attributes: { Data: JSON.stringify(dataOf(outcome, count)) },
    };
  },
  update: refuseUpdate,
};

function refuseUpdate({ type }: ResourceRequest): never {
  throw new ProvisionFailure(`Update to resource type ${type} is not supported.`, {
    hasTouched: false,
  });
}

function dataOf(outcome: WaitOutcome, count: number): Readonly<Record<string, string>> {
  switch (outcome.kind) {
    case 'signalled':
      return outcome.data;
    case 'failed':
      throw new ProvisionFailure(
        `WaitCondition received failed message: '${outcome.reason}' for uniqueId: ${outcome.uniqueId}`,
        { hasTouched: false },
      );
    case 'timed out':
      throw new ProvisionFailure(
        `WaitCondition timed out. Received ${outcome.received} conditions when expecting ${count}`,
        { hasTouched: false },
      );
  }
}

function secondsOf(text: string | undefined): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_WAIT_SECONDS) return seconds;
  throw new ProvisionFailure(
    `Value of property Timeout must be an integer between 1 and ${LONGEST_WAIT_SECONDS}`,
    { hasTouched: false },
  );
}

function pathOf(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    throw new ProvisionFailure('Value of property Handle must be a wait condition handle', {
      hasTouched: false,
    });
  }
}
