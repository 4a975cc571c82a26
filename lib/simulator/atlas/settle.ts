import { letHappen, nextHappening } from './agenda';
import { settleSnapshots } from './schedule/settle';
import { type SimulatorState } from './state';

/** Lets everything happen that fell due until now, in its order: snapshots of the schedules, jobs that end, expiry. */
export function settle(state: SimulatorState, now: Date, newId: (at: Date) => string): void {
  for (;;) {
    const next = nextHappening(state);
    const until = next !== undefined && next.at < now ? next.at : now;
    settleSchedules(state, until, newId);
    const due = nextHappening(state);
    if (due !== undefined && due.at <= until) letHappen(state, due);
    else if (until >= now) return;
  }
}

function settleSchedules(state: SimulatorState, until: Date, newId: (at: Date) => string): void {
  for (const { clusters } of state.projects.values()) {
    for (const cluster of clusters.values()) settleSnapshots(cluster, until, newId);
  }
}
