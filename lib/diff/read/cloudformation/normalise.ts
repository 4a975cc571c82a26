import { isSettings } from '../values';

/** A template's value with every intrinsic function as an unknown value; what the account decides is left out. */
export function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (!isSettings(value)) return value;
  if (isIntrinsic(value)) return { unknown: value };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isNoValue(member))
      .map(([name, member]) => [name, normalise(member)]),
  );
}

function isIntrinsic(value: Readonly<Record<string, unknown>>): boolean {
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0) return false;
  return name === 'Ref' || name.startsWith('Fn::');
}

const isNoValue = (value: unknown): boolean => isSettings(value) && value['Ref'] === 'AWS::NoValue';
