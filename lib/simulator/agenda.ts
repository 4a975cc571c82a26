import { type Happening } from './happening';

const SECOND_MILLIS = 1000;

/** Anything that knows what is still to happen. */
export interface Planner {
  readonly agenda: Happening[];
}

/** Lets something happen so many seconds after a moment; what is due together happens in the order it was added. */
export function happenLater(
  { agenda }: Planner,
  from: Date,
  seconds: number,
  run: (at: Date) => void,
): void {
  agenda.push({ at: new Date(from.getTime() + seconds * SECOND_MILLIS), run });
}

/** What happens next, if anything does. */
export function nextHappening({ agenda }: Planner): Happening | undefined {
  return agenda.reduce<Happening | undefined>(
    (earliest, each) => (earliest === undefined || each.at < earliest.at ? each : earliest),
    undefined,
  );
}

/** Takes a happening off the agenda and lets it happen. */
export function letHappen({ agenda }: Planner, happening: Happening): void {
  agenda.splice(agenda.indexOf(happening), 1);
  happening.run(happening.at);
}
