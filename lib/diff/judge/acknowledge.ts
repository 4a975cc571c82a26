import { isExpired } from '../../core/acknowledgement';
import { type AcknowledgementModel } from '../../core/model/protection-model';
import { canonical } from '../canonical';
import { type Change } from '../change';

/** What both sides accept. */
export interface Acknowledgements {
  readonly before: readonly AcknowledgementModel[];
  readonly after: readonly AcknowledgementModel[];
}

/** The longest an acknowledgement of what cannot be undone may hold, in days. */
export const LONGEST_IRREVERSIBLE_DAYS = 366;
const DAY_MILLIS = 86_400_000;

/**
 * Marks what the newer side accepts: an acknowledgement of that kind at the construct or one above, not expired. What
 * cannot be undone needs one of this very change, at the construct itself and with a date, because it must not cover the
 * next one too.
 */
export function acknowledge(
  { before, after }: Acknowledgements,
  today: string | undefined,
): (change: Change) => Change {
  const valid = after.filter((candidate) => !isExpired(candidate, today));
  const known = new Set(before.map(canonical));
  const fresh = valid.filter(
    (candidate) => !known.has(canonical(candidate)) && endsSoon(candidate, today),
  );
  return (change) => {
    const found =
      change.level === 'irreversible'
        ? fresh.find(({ rule, path }) => rule === change.kind && path === change.path)
        : valid.find((candidate) => covers(candidate, change));
    if (found === undefined) return change;
    const { reason, until } = found;
    return { ...change, acknowledged: { reason, ...(until !== undefined && { until }) } };
  };
}

const covers = ({ rule, path }: AcknowledgementModel, change: Change): boolean =>
  rule === change.kind &&
  (path === '' || path === change.path || change.path.startsWith(`${path}/`));

/** Whether it has a date, and not one for ever. */
function endsSoon({ until }: AcknowledgementModel, today: string | undefined): boolean {
  if (until === undefined) return false;
  if (today === undefined) return true;
  return Date.parse(until) - Date.parse(today) <= LONGEST_IRREVERSIBLE_DAYS * DAY_MILLIS;
}
