import { describeRetention, type RetentionAmount } from '../values/retention';
import { retentionInDays } from '../values/retention-order';
import { type Range } from './duration';

/** An age of data, as the settings say it and in days. */
export interface Age {
  /** As people say it, e.g. `4 weeks` or `12 months`. */
  readonly words: string;
  /** In days, hours as a fraction; months and years depend on which they are. */
  readonly days: Range;
}

/** The age of what was written just now. */
export const NOW: Age = { words: 'now', days: { least: 0, most: 0 } };

/** The age a retention reaches back to. */
export function ageOf(keep: RetentionAmount): Age {
  return { words: describeRetention(keep), days: retentionInDays(keep) };
}
