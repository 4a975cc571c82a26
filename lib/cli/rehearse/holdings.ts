import { describeSchedule } from '../../atlas/operations/schedule/describe-schedule';
import { stateOf } from '../../atlas/operations/schedule/schedule-state';
import { type AtlasSimulator } from '../../simulator';
import { type Seed } from './plant-seed';

/** What the simulated Atlas holds now, a line for each cluster of the app. */
export function describeHoldings(atlas: AtlasSimulator, seed: Seed): readonly string[] {
  return (seed.clusters ?? []).map(({ projectId, name }) => {
    const schedule = atlas.schedule(projectId, name);
    return schedule === undefined
      ? `cluster ${name}: Cloud Backup is off`
      : `cluster ${name}: ${describeSchedule(stateOf(schedule))}`;
  });
}
