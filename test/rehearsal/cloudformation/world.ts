import { createWorld } from '../../../lib/rehearsal/create-world';
import { Stack } from '../../../lib/rehearsal/cloudformation/stack';
import { type StackResource } from '../../../lib/rehearsal/cloudformation/stack-resource';
import { type JsonObject } from '../../../lib/rehearsal/json';
import { type ResourceDefinition, type Template } from '../../../lib/rehearsal/template/template';
import { type World } from '../../../lib/rehearsal/world';

const PLACE = { account: '123456789012', region: 'us-east-1' };

/** An empty account nobody talks to. */
export const aWorld = (): World => createWorld({}, { folder: '', url: () => '' });

export const aStack = (): Stack => new Stack('Things', 'stack-id', PLACE, () => undefined);

export const aTemplate = (
  resources: Readonly<Record<string, Partial<ResourceDefinition>>>,
): Template => ({
  Resources: Object.fromEntries(
    Object.entries(resources).map(([id, definition]) => [
      id,
      { Type: 'Test::Thing', ...definition },
    ]),
  ),
});

/** A resource as it exists, changed as a test needs it. */
export const aResource = (
  logicalId: string,
  changes: Partial<StackResource> = {},
  properties: JsonObject = {},
): StackResource => ({
  logicalId,
  type: 'Test::Thing',
  physicalId: `${logicalId}-1`,
  properties,
  attributes: {},
  noEcho: false,
  deletionPolicy: 'Delete',
  updateReplacePolicy: 'Delete',
  status: 'CREATE_COMPLETE',
  ...changes,
});
