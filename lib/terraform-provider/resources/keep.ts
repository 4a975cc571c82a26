import {
  describeRetention,
  RetentionUnit,
  SHORTEST_RETENTION,
  type RetentionAmount,
} from '../../core/values/retention';
import { type Diagnostic, problem } from '../framework/diagnostic';

const KEEP = /^(\d{1,6}) (day|week|month|year)s?$/;
const EXAMPLE: RetentionAmount = { amount: 30, unit: RetentionUnit.DAYS };

/** Reads `30 days`, `8 weeks`, `13 months` or `1 year`; undefined for anything else. */
export function tryParseKeep(text: string): RetentionAmount | undefined {
  const [, digits, unit] = KEEP.exec(text) ?? [];
  const amount = Number(digits);
  if (unit === undefined || amount < SHORTEST_RETENTION) return undefined;
  return { amount, unit: `${unit as 'day' | 'week' | 'month' | 'year'}s` };
}

/** Reads a retention that has been judged. */
export function parseKeep(text: string): RetentionAmount {
  const keep = tryParseKeep(text);
  if (keep === undefined) throw new Error(`${text} was taken for a retention`);
  return keep;
}

/** What is wrong with a retention. */
export function judgeKeep(name: string, value: unknown): readonly Diagnostic[] {
  if (typeof value !== 'string' || tryParseKeep(value) !== undefined) return [];
  return [
    problem(
      `${name} is ${JSON.stringify(value)}; write a whole number of days, weeks, months or years, such as "${describeRetention(EXAMPLE)}"`,
      name,
    ),
  ];
}
