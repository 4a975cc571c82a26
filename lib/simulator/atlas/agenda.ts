import { type Happening } from './happening';
import { type SimulatorState } from './state';

const SECOND_MILLIS = 1000;

/** Lets something happen so many seconds after a moment; what is due together happens in the order it was added. */
export function happenLater(
  { agenda }: SimulatorState,
  from: Date,
  seconds: number,
  run: (at: Date) => void,
): void {
  agenda.push({ at: new Date(from.getTime() + seconds * SECOND_MILLIS), run });
}

/** What happens next, if anything does. */
export function nextHappening({ agenda }: SimulatorState): Happening | undefined {
  return agenda.reduce<Happening | undefined>(
    (earliest, each) => (earliest === undefined || each.at < earliest.at ? each : earliest),
    undefined,
  );
}

/** Takes a happening off the agenda and lets it happen. */
export function letHappen({ agenda }: SimulatorState, happening: Happening): void {
  agenda.splice(agenda.indexOf(happening), 1);
  happening.run(happening.at);
}
