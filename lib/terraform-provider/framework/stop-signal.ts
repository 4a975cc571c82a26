import { setTimeout as wait } from 'node:timers/promises';

/** Terraform was interrupted while something was waited for. */
export class StoppedError extends Error {
  public constructor() {
    super('terraform was interrupted; apply again to go on');
    this.name = 'StoppedError';
  }
}

/** Whether Terraform has asked the provider to come to an end. */
export class StopSignal {
  private readonly controller = new AbortController();

  /** Ends every sleep, now and from now on. */
  public stop(): void {
    this.controller.abort();
  }

  /** Whether the end was asked for. */
  public get isStopped(): boolean {
    return this.controller.signal.aborted;
  }

  /** Waits. @throws {StoppedError} as soon as the end is asked for */
  public async sleep(millis: number): Promise<void> {
    try {
      await wait(millis, undefined, { signal: this.controller.signal });
    } catch {
      throw new StoppedError();
    }
  }
}
