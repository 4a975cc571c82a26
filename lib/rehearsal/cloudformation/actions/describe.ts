import { type Actions } from '../../http/action';
import { type OutputObject } from '../../http/output';
import { textAt } from '../../json';
import { validationError } from '../../aws-error';
import { findStack } from '../find-stack';
import { type RecordedEvent, type Stack } from '../stack';

/** Actions that look at stacks. */
export const describeActions: Actions = {
  DescribeStacks: (input, { world, caller, place }) => {
    const asked = textAt(input, 'StackName');
    if (asked === undefined) {
      const living = [...world.stacks.values()].filter(({ isGone }) => !isGone);
      return { Stacks: living.map(describeStack) };
    }
    const stack = findStack(world, place, asked);
    const question = {
      action: 'cloudformation:DescribeStacks',
      resource: stack.id,
      code: 'AccessDenied',
    };
    world.authorizer.demand(caller, question);
    return { Stacks: [describeStack(stack)] };
  },
  ListStacks: (_, { world }) => ({
    StackSummaries: [...world.stacks.values()].map(describeStack),
  }),
  DescribeStackEvents: (input, { world, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    return { StackEvents: stack.events.map((event) => describeEvent(stack, event)).reverse() };
  },
  DescribeEvents: (input, { world, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    return { OperationEvents: stack.events.map((event) => describeEvent(stack, event)).reverse() };
  },
  DescribeStackResources: (input, { world, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    return { StackResources: describeResources(stack, 'Timestamp') };
  },
  DescribeStackResource: (input, { world, caller, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    const logicalId = textAt(input, 'LogicalResourceId') ?? '';
    world.authorizer.demand(caller, {
      action: 'cloudformation:DescribeStackResource',
      resource: stack.id,
      code: 'AccessDenied',
    });
    const detail = describeResources(stack, 'LastUpdatedTimestamp').find(
      ({ LogicalResourceId }) => LogicalResourceId === logicalId,
    );
    if (detail !== undefined) return { StackResourceDetail: detail };
    throw validationError(`Resource ${logicalId} does not exist for stack ${stack.name}`);
  },
  ListStackResources: (input, { world, place }) => {
    const stack = findStack(world, place, textAt(input, 'StackName') ?? '');
    return { StackResourceSummaries: describeResources(stack, 'LastUpdatedTimestamp') };
  },
  GetTemplate: (input, { world, place }) => ({
    TemplateBody: findStack(world, place, textAt(input, 'StackName') ?? '').templateBody,
    StagesAvailable: ['Original', 'Processed'],
  }),
};

function describeStack(stack: Stack): OutputObject {
  return {
    StackId: stack.id,
    StackName: stack.name,
    CreationTime: stack.createdAt,
    LastUpdatedTime: stack.updatedAt,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    EnableTerminationProtection: stack.isTerminationProtected,
    Parameters: Object.entries(stack.parameters).map(([name, { given, value }]) => ({
      ParameterKey: name,
      ParameterValue: isSecret(stack, name) ? '****' : given,
      ResolvedValue: given === value ? undefined : value,
    })),
    Outputs: stack.outputs.map(({ name, value, description, exportName }) => ({
      OutputKey: name,
      OutputValue: value,
      Description: description,
      ExportName: exportName,
    })),
    Capabilities: [],
    Tags: [],
  };
}

const isSecret = ({ template }: Stack, parameter: string): boolean =>
  String(template?.Parameters?.[parameter]?.NoEcho ?? false) === 'true';

const describeEvent = (stack: Stack, event: RecordedEvent): OutputObject => ({
  EventId: event.id,
  StackId: stack.id,
  StackName: stack.name,
  LogicalResourceId: event.logicalId,
  PhysicalResourceId: event.physicalId,
  ResourceType: event.type,
  Timestamp: event.timestamp,
  ResourceStatus: event.status,
  ResourceStatusReason: event.reason,
});

const describeResources = (stack: Stack, timeName: string): readonly OutputObject[] =>
  [...stack.resources.values()].map(({ logicalId, physicalId, type, status }) => ({
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    ResourceStatus: status,
    [timeName]: stack.updatedAt ?? stack.createdAt,
  }));
