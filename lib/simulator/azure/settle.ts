import { letHappen, nextHappening } from '../agenda';
import { type AzureState } from './state';
import { DELETED_RETENTION_SECONDS } from './timings';

/** Lets everything happen that fell due until now, in its order. */
export function settle(state: AzureState, now: Date): void {
  for (;;) {
    const next = nextHappening(state);
    if (next === undefined || next.at > now) break;
    letHappen(state, next);
  }
  for (const [key, { deletedAt }] of state.tombstones)
    if (now.getTime() - deletedAt.getTime() > DELETED_RETENTION_SECONDS * 1000)
      state.tombstones.delete(key);
}
