import { validationError } from '../../aws-error';
import { type Call } from '../../http/action';
import { isObject, listAt, textAt, type JsonObject } from '../../json';
import { type DesiredStack } from '../announce-change';
import { findStack, tryFindStack } from '../find-stack';

/** Reads what CreateChangeSet, CreateStack and UpdateStack have in common. */
export function readDesired(
  input: JsonObject,
  call: Call,
  { kind, changeSetName }: Pick<DesiredStack, 'kind' | 'changeSetName'>,
): DesiredStack {
  return {
    stackName: stackNameIn(input, call),
    changeSetName,
    kind,
    templateBody: templateBodyOf(input, call),
    parameters: Object.fromEntries(
      listAt(input, 'Parameters')
        .filter(isObject)
        .map((parameter): [string, string | null] => [
          textAt(parameter, 'ParameterKey') ?? '',
          textAt(parameter, 'UsePreviousValue') === 'true'
            ? null
            : (textAt(parameter, 'ParameterValue') ?? ''),
        ]),
    ),
    keepsFailure:
      textAt(input, 'DisableRollback') === 'true' ||
      textAt(input, 'OnStackFailure') === 'DO_NOTHING',
  };
}

const stackNameIn = (input: JsonObject, { world, place }: Call): string => {
  const asked = textAt(input, 'StackName') ?? '';
  return tryFindStack(world, place, asked)?.name ?? asked;
};

function templateBodyOf(input: JsonObject, call: Call): string {
  const body = textAt(input, 'TemplateBody');
  if (body !== undefined) return body;
  if (textAt(input, 'UsePreviousTemplate') === 'true')
    return findStack(call.world, call.place, textAt(input, 'StackName') ?? '').templateBody;
  const address = textAt(input, 'TemplateURL');
  if (address === undefined)
    throw validationError('Either Template URL or Template Body must be specified.');
  const [bucket = '', ...key] = new URL(address).pathname.slice(1).split('/');
  return call.world.buckets.read(bucket, decodeURIComponent(key.join('/'))).toString();
}
