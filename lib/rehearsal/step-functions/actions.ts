import { now } from '../clock';
import { type Actions } from '../http/action';
import { parseJson, textAt } from '../json';

const MILLIS_PER_SECOND = 1000;

export const stepFunctionsActions: Actions = {
  StartExecution: (input, { world, caller }) => {
    const arn = textAt(input, 'stateMachineArn') ?? '';
    world.authorizer.demand(caller, { action: 'states:StartExecution', resource: arn });
    const executionArn = world.stateMachines.start(
      arn,
      parseJson(textAt(input, 'input') ?? '{}'),
      textAt(input, 'name'),
    );
    return { executionArn, startDate: now().getTime() / MILLIS_PER_SECOND };
  },
};
