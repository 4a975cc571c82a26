import { type Owner } from '../atlas/operations/ownership';
import { type ResourceEvent } from './event';
import { stackNameOf } from './stack-name';

/** Who an event's resource is, by names that outlive a deployment. */
export const ownerOf = ({ StackId, LogicalResourceId }: ResourceEvent): Owner => ({
  stack: stackNameOf(StackId),
  resource: LogicalResourceId,
});
