import { inventName, newId } from '../names';
import { textAt } from '../json';
import { type CustomResourceCall } from '../rehearsal';
import { type World } from '../world';
import { type SentEvent } from './call-history';
import { describeCall, sendEvent } from './send-event';

/** Sends the newest event of a resource once more, under the same request id. */
export async function resend(world: World, logicalIdPrefix: string): Promise<CustomResourceCall> {
  return send(world, world.customResourceCalls.newest(logicalIdPrefix));
}

/** Sends the Delete CloudFormation sends when it never learned a physical id. */
export async function sendInventedDelete(
  world: World,
  logicalIdPrefix: string,
): Promise<CustomResourceCall> {
  const sent = world.customResourceCalls.newest(logicalIdPrefix);
  const event = Object.fromEntries(
    Object.entries(sent.event).filter(([name]) => name !== 'OldResourceProperties'),
  );
  const stackName = (textAt(event, 'StackId') ?? '').split('/')[1] ?? '';
  const logicalId = textAt(event, 'LogicalResourceId') ?? '';
  return send(world, {
    ...sent,
    event: {
      ...event,
      RequestType: 'Delete',
      RequestId: newId(),
      PhysicalResourceId: inventName(stackName, logicalId),
    },
  });
}

const send = async (world: World, sent: SentEvent): Promise<CustomResourceCall> =>
  describeCall(sent.event, await sendEvent(world, sent));
