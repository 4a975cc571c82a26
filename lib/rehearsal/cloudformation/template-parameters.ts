import { validationError } from '../aws-error';
import { isSame } from '../json';
import { type Place } from '../names';
import { type Template } from '../template/template';
import { type World } from '../world';
import { type ParameterValues } from './parameter-value';

/** The value of every parameter of a template, from what was given and the defaults. */
export function parameterValues(
  template: Template,
  given: Readonly<Record<string, string>>,
  { world, place }: { readonly world: World; readonly place: Place },
): ParameterValues {
  const definitions = Object.entries(template.Parameters ?? {});
  const missing = definitions.filter(
    ([name, { Default }]) => given[name] === undefined && Default === undefined,
  );
  if (missing.length > 0)
    throw validationError(
      `Parameters: [${missing.map(([name]) => name).join(', ')}] must have values`,
    );
  const unknown = Object.keys(given).filter((name) => !(name in (template.Parameters ?? {})));
  if (unknown.length > 0)
    throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  return Object.fromEntries(
    definitions.map(([name, { Type, Default, AllowedValues }]) => {
      const value = given[name] ?? String(Default);
      if (AllowedValues !== undefined && !AllowedValues.map(String).includes(value))
        throw validationError(`Parameter '${name}' must be one of AllowedValues`);
      const isStored = Type.startsWith('AWS::SSM::Parameter::Value');
      return [
        name,
        { given: value, value: isStored ? storedValue(value, { world, place }) : value },
      ];
    }),
  );
}

/** Whether nothing about the parameters changes. */
export const isSameParameters = (a: ParameterValues, b: ParameterValues): boolean =>
  isSame(valuesOf(a), valuesOf(b));

const valuesOf = (parameters: ParameterValues): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));

function storedValue(
  name: string,
  { world, place }: { readonly world: World; readonly place: Place },
): string {
  const parameter = world.parameters.find(place, name);
  if (parameter !== undefined) return parameter.value;
  throw validationError(
    `Unable to fetch parameters [${name}] from parameter store for this account.`,
  );
}
