import { isExpired } from '../../core/acknowledgement';
import { type AcknowledgementModel } from '../../core/model/protection-model';
import { type Change } from '../change';

/**
 * Marks what the newer side accepts: an acknowledgement of that kind at the construct or one above, not expired. What
 * cannot be undone needs one at the construct itself with a date, because it must not cover the next one too.
 */
export function acknowledge(
  acknowledgements: readonly AcknowledgementModel[],
  today: string | undefined,
): (change: Change) => Change {
  const valid = acknowledgements.filter((candidate) => !isExpired(candidate, today));
  return (change) => {
    if (valid.length === 0) return change;
    const found = valid.find((candidate) => accepts(candidate, change));
    if (found === undefined) return change;
    const { reason, until } = found;
    return { ...change, acknowledged: { reason, ...(until !== undefined && { until }) } };
  };
}

function accepts({ rule, path, until }: AcknowledgementModel, change: Change): boolean {
  if (rule !== change.kind) return false;
  if (change.level === 'irreversible') return path === change.path && until !== undefined;
  return path === '' || path === change.path || change.path.startsWith(`${path}/`);
}
