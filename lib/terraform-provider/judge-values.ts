import { type Diagnostic, problem } from './framework/diagnostic';

const LONGEST_NAME = 200;

/** What is wrong with a name users give a run. */
export function judgeRunName(name: string, value: unknown): readonly Diagnostic[] {
  if (typeof value !== 'string') return [];
  if (value.trim() === '')
    return [problem(`${name} is empty; give it a name, such as the date or the release`, name)];
  if (value.length <= LONGEST_NAME) return [];
  return [
    problem(
      `${name} is ${value.length} characters long, more than ${LONGEST_NAME}; shorten it`,
      name,
    ),
  ];
}

/** What is wrong with a number of something: a whole one from 0, or 1, to a bound. */
export function judgeWhole(
  name: string,
  value: unknown,
  { from, to, unit }: { readonly from: number; readonly to: number; readonly unit: string },
): readonly Diagnostic[] {
  if (typeof value !== 'number') return [];
  if (Number.isInteger(value) && value >= from && value <= to) return [];
  return [problem(`${name} is ${value}; give a whole number from ${from} to ${to} ${unit}`, name)];
}

/** What is wrong with a moment. */
export function judgeMoment(name: string, value: unknown): readonly Diagnostic[] {
  if (typeof value !== 'string' || isMoment(value)) return [];
  return [problem(`${name} is ${value}; give a moment such as 2026-11-21T03:00:00Z`, name)];
}

/** A date and a time with its zone: without one, machines would disagree about the moment. */
const isMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));
