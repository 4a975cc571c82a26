import { forgetEmptied } from './clusters/life';
import { letHappen, nextHappening } from '../agenda';
import { autoExport } from './exports/auto-export';
import { settleFlexSnapshots } from './flex/snapshots';
import { settleServerless } from './serverless/snapshots';
import { settleSnapshots } from './schedule/settle';
import { type SimulatedCluster, type SimulatorState } from './state';

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
  for (const project of state.projects.values()) {
    for (const cluster of project.clusters.values()) {
      const taken = settleSnapshots(cluster, until, newId);
      autoExport({ state, project, newId }, cluster, taken);
      endPin(cluster, until);
    }
    for (const instance of project.serverless.values()) settleServerless(instance, until, newId);
    for (const flex of project.flexClusters.values()) settleFlexSnapshots(flex, until, newId);
    forgetEmptied(project);
  }
}

/** A pinned feature compatibility version lasts to its date. */
function endPin(cluster: SimulatedCluster, now: Date): void {
  if (cluster.pinnedFcv !== undefined && cluster.pinnedFcv.expiresAt <= now)
    cluster.pinnedFcv = undefined;
}
