import { setTimeout as wait } from 'node:timers/promises';
import { type Surroundings } from '../surroundings';

/** The person pressed Ctrl-C while something was waited for. */
export class Interruption extends Error {
  public constructor() {
    super('interrupted');
    this.name = 'Interruption';
  }
}

/** A sleep that ends when the command is asked to stop. @throws {Interruption} */
export function interruptibleSleep({
  sleep = (millis) => wait(millis),
  stopped,
}: Surroundings): (millis: number) => Promise<void> {
  const stop = stopped().then((): never => {
    throw new Interruption();
  });
  // Nobody may be sleeping when it comes.
  stop.catch(() => undefined);
  return async (millis) => {
    await Promise.race([sleep(millis), stop]);
  };
}
