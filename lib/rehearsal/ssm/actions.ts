import { AwsError } from '../aws-error';
import { type Actions, type Call } from '../http/action';
import { textAt, type JsonObject } from '../json';
import { arnOf } from '../names';

export const ssmActions: Actions = {
  GetParameter: (input, call) => {
    const name = demanded('ssm:GetParameter', input, call);
    const found = call.world.parameters.find(call.place, name);
    if (found === undefined) throw new AwsError('ParameterNotFound', '');
    const { value, type, version } = found;
    return {
      Parameter: { Name: name, Type: type, Value: value, Version: version, ARN: arn(name, call) },
    };
  },
  PutParameter: (input, call) => {
    const name = demanded('ssm:PutParameter', input, call);
    const version = call.world.parameters.put(call.place, name, {
      value: textAt(input, 'Value') ?? '',
      type: textAt(input, 'Type'),
      overwrite: input['Overwrite'] === true,
    });
    return { Version: version, Tier: 'Standard' };
  },
  DeleteParameter: (input, call) => {
    const name = demanded('ssm:DeleteParameter', input, call);
    if (call.world.parameters.find(call.place, name) === undefined)
      throw new AwsError('ParameterNotFound', '');
    call.world.parameters.remove(call.place, name);
    return {};
  },
};

function demanded(action: string, input: JsonObject, call: Call): string {
  const name = textAt(input, 'Name') ?? '';
  call.world.authorizer.demand(call.caller, { action, resource: arn(name, call) });
  return name;
}

const arn = (name: string, { place }: Call): string =>
  arnOf(place, 'ssm', `parameter${name.startsWith('/') ? '' : '/'}${name}`);
