import { AtlasError } from '../../atlas/client/atlas-error';
import { type StopSignal } from '../framework/stop-signal';

const FIRST_WAIT_MILLIS = 50;
const WAIT_GROWTH = 2;
const LONGEST_WAIT_MILLIS = 15_000;

/** Something that is done in steps. */
export interface Steps<Progress extends { readonly isDone: boolean }> {
  readonly first: () => Promise<Progress>;
  readonly next: () => Promise<Progress>;
  /** Receives trouble that passes. */
  readonly trouble: (error: AtlasError) => void;
}

/**
 * Takes step after step until all is done, with growing waits between. A credential under repair or a service that
 * stumbles does not end the watch: what runs in Atlas runs on. @throws {StoppedError} when Terraform is interrupted
 */
export async function watch<Progress extends { readonly isDone: boolean }>(
  { first, next, trouble }: Steps<Progress>,
  stop: Pick<StopSignal, 'sleep'>,
): Promise<Progress> {
  let progress: Progress | undefined = await first();
  for (let wait = FIRST_WAIT_MILLIS; progress?.isDone !== true; wait = grown(wait)) {
    await stop.sleep(wait);
    progress = await next().catch((error: unknown) => {
      if (!AtlasError.isAtlasError(error) || !isPassing(error)) throw error;
      trouble(error);
      return undefined;
    });
  }
  return progress;
}

const grown = (wait: number): number => Math.min(wait * WAIT_GROWTH, LONGEST_WAIT_MILLIS);

const isPassing = ({ status }: AtlasError): boolean =>
  [0, 401, 403, 429].includes(status) || status >= 500;
