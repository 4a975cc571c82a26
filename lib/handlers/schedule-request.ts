import { type ApplyScheduleRequest } from '../atlas/operations/schedule/schedule-request';
import { type EventAtWork } from './connection';
import { type ScheduleProperties } from './contract';
import { type ResourceEvent } from './event';
import { ownerOf } from './owner';
import { parseScheduleIdentity, scheduleIdOf } from './schedule-identity';
import { parseScheduleProperties } from './schedule-properties';

/** What is asked of the operation, in a deployment and in its rollback. */
export function scheduleRequestOf({ event, phase }: EventAtWork): ApplyScheduleRequest {
  const properties = parseScheduleProperties(event.ResourceProperties);
  const isRollback = phase === 'rollback';
  return {
    target: properties,
    owner: ownerOf(event),
    facts: properties.facts,
    desired: properties.schedule,
    lastDeclared: isRollback ? undefined : lastDeclared(event)?.schedule,
    onDrift: properties.onDrift ?? 'fail',
    // What was written to adopt one cluster says nothing about the next one the resource is given.
    adopt: event.RequestType === 'Create' ? (properties.adopt ?? false) : undefined,
  };
}

/** What was declared for the same cluster before; another cluster is a first deployment. */
function lastDeclared({
  ResourceProperties,
  OldResourceProperties,
}: ResourceEvent): ScheduleProperties | undefined {
  if (OldResourceProperties === undefined) return undefined;
  const [before, now] = [OldResourceProperties, ResourceProperties].map((properties) =>
    scheduleIdOf(parseScheduleIdentity(properties)),
  );
  return before === now ? parseScheduleProperties(OldResourceProperties) : undefined;
}
