import { AtlasError } from '../../atlas/client/atlas-error';
import { type OperationContext } from '../../atlas/operations/operation-context';
import { OperationError } from '../../atlas/operations/operation-error';
import { watch } from '../../terraform-provider/resources/watch';
import { CommandFailed } from '../diff/command-failed';
import { type Surroundings } from '../surroundings';
import { type Evidence, type EvidenceOutcome } from './evidence';
import { Interruption, interruptibleSleep } from './interruption';
import { type Progress } from './progress';
import { byHand } from './words';

/** Something that is run by hand, step by step. */
export interface HandRun<Step extends { readonly isDone: boolean }> {
  /** How messages call it. */
  readonly subject: string;
  readonly first: (context: OperationContext) => Promise<Step>;
  readonly next: (context: OperationContext) => Promise<Step>;
  /** What an interruption leaves behind, and how to go on. */
  readonly left: () => Promise<string>;
}

/** What a run by hand works with. */
export interface HandWork {
  readonly context: Pick<OperationContext, 'client' | 'records'>;
  readonly progress: Progress;
  readonly evidence: Evidence;
  readonly surroundings: Surroundings;
}

/** The end of a run by hand: it failed, and the evidence says so. @throws {CommandFailed} */
export async function runByHand<Step extends { readonly isDone: boolean }>(
  run: HandRun<Step>,
  { context, progress, evidence, surroundings }: HandWork,
): Promise<Step> {
  const say = (line: string): void => {
    progress.say(byHand(line));
    evidence.step(byHand(line));
  };
  const whole: OperationContext = { ...context, log: say, onChecked: evidence.checks };
  const stand = (step: Step): Step => {
    if (!step.isDone && 'status' in step) progress.stand(`${run.subject}: ${String(step.status)}`);
    return step;
  };
  try {
    return await watch(
      {
        first: async () => stand(await run.first(whole)),
        next: async () => stand(await run.next(whole)),
        trouble: ({ message }) => {
          say(`${run.subject}: asking again later: ${message}`);
        },
      },
      { sleep: interruptibleSleep(surroundings) },
    );
  } catch (error) {
    throw await failureOf(error, run, evidence);
  } finally {
    progress.end();
  }
}

/** Ends the evidence with what went wrong; whatever a person can act on becomes one line. */
async function failureOf(
  error: unknown,
  run: Pick<HandRun<never>, 'subject' | 'left'>,
  evidence: Evidence,
): Promise<unknown> {
  if (error instanceof Interruption) {
    const left = await run.left();
    evidence.end({ state: 'interrupted', reason: left });
    return new CommandFailed(`${run.subject}: interrupted; ${left}`);
  }
  const isForUser =
    AtlasError.isAtlasError(error) ||
    OperationError.isOperationError(error) ||
    error instanceof CommandFailed;
  const reason = isForUser ? byHand(error.message) : 'a bug in mongodb-backup-constructs';
  const outcome: EvidenceOutcome = { state: 'failed', reason };
  evidence.end(outcome);
  return isForUser ? new CommandFailed(reason) : error;
}
