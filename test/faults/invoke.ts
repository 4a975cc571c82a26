import { type Transport } from '../../lib/atlas/client/transport';
import { createAtlasClient } from '../../lib/atlas/client/atlas-client';
import { OperationError } from '../../lib/atlas/operations/operation-error';
import { type RunRecord, type RunRecords } from '../../lib/atlas/operations/run-records';
import { type HandlerDependencies } from '../../lib/handlers/dependencies';
import {
  type CompletionAnswer,
  type ResourceAnswer,
  type ResourceEvent,
} from '../../lib/handlers/event';
import { makeHandler } from '../../lib/handlers/handler';
import { type InProcessAtlas } from './in-process-atlas';
import { SECRET_ARN } from './resources';
import { rotateSecret } from './rotate-secret';
import { type Hazard } from './sequence';
import { type Stack } from './stack';
import { type Witness } from './witness';

const INVOCATION_MILLIS = 600_000;
const LITTLE_MILLIS = 4_000;
const REQUEST_SECONDS = 0.2;
/** What CloudFormation takes as a reason, and the framework's words around it. */
const LONGEST_REASON_BYTES = 1_600;

/** Breaks what the handler is given, to see it caught. */
export type Spoil = (deps: HandlerDependencies) => HandlerDependencies;

/** Everything a sequence happens in. */
export interface World {
  readonly atlas: InProcessAtlas;
  readonly stacks: readonly Stack[];
  readonly records: Map<string, RunRecord>;
  readonly witness: Witness;
  readonly lines: string[];
  /** How far this machine's clock is off, milliseconds. */
  readonly skewMillis: number;
  secret: string;
  /** What nobody may ever see. */
  readonly secrets: Set<string>;
  readonly spoil: Spoil;
}

/** How an invocation of the Lambda ended. */
export type Ending =
  | { readonly answer: ResourceAnswer | CompletionAnswer; readonly failure?: undefined }
  | { readonly answer?: undefined; readonly failure: string; readonly died?: true };

/** Invokes the real handler once; `hazard` goes wrong within. */
export async function invoke(world: World, event: ResourceEvent, hazard?: Hazard): Promise<Ending> {
  const life = new Life(hazard?.kind === 'lambda dies' ? hazard.at : undefined);
  const meanwhile = happeningMeanwhile(world, event, hazard);
  const handle = makeHandler(
    world.spoil(dependenciesOf(world, event, { life, hazard, meanwhile })),
  );
  const answered = handle(event).then(
    (answer): Ending => ({ answer }),
    (error: unknown): Ending => ({ failure: failureOf(error, world, event) }),
  );
  const died = life.death.then((): Ending => ({ failure: 'Task timed out', died: true }));
  const ending = await Promise.race([answered, died]);
  requireSecrecy(world, JSON.stringify(ending));
  return ending;
}

/**
 * What happens while the Lambda is at work: at the so-many-th call that is none to Atlas, since nothing can keep back what
 * is on the wire.
 */
function happeningMeanwhile(world: World, event: ResourceEvent, hazard?: Hazard): () => void {
  let calls = 0;
  return () => {
    calls += 1;
    if (hazard === undefined || calls !== 1 + (hazard.at % 8)) return;
    if (hazard.kind === 'rolled back meanwhile') giveUp(world, event);
    if (hazard.kind === 'secret rotated') rotateSecret(world);
  };
}

/** CloudFormation gives up on a deployment. */
function giveUp({ stacks }: World, { StackId }: ResourceEvent): void {
  const stack = stacks.find(({ id }) => id === StackId);
  if (stack?.status === 'CREATE_IN_PROGRESS') stack.status = 'ROLLBACK_IN_PROGRESS';
  if (stack?.status === 'UPDATE_IN_PROGRESS') stack.status = 'UPDATE_ROLLBACK_IN_PROGRESS';
}

function failureOf(error: unknown, { witness }: World, { RequestId }: ResourceEvent): string {
  if (!(error instanceof Error) || error.name !== 'MongoDbBackup') {
    witness.violate(`${RequestId} was not answered: ${String(error)}`);
    return String(error);
  }
  const { message } = error;
  if (message.includes('this is a bug')) witness.violate(`${RequestId}: ${message}`);
  if (
    /\n/.test(message) ||
    Buffer.byteLength(message) > LONGEST_REASON_BYTES ||
    error.stack !== message
  )
    witness.violate(`${RequestId} was answered with more than a line: ${error.stack ?? ''}`);
  return message;
}

/** Notes a violation where a text holds a secret, a token or an address. */
export function requireSecrecy({ secrets, witness }: World, text: string): void {
  const shown = [...secrets].find((secret) => text.includes(secret));
  if (shown !== undefined) witness.violate(`a secret is shown: ${text}`);
  if (/https?:\/\//.test(text)) witness.violate(`an address is shown: ${text}`);
}

/** A Lambda that may end at any call to the outside; what it was doing then goes nowhere. */
class Life {
  public readonly death: Promise<void>;
  private calls = 0;
  private die: () => void = () => undefined;

  public constructor(private readonly endsAt: number | undefined) {
    this.death = new Promise((died) => {
      this.die = died;
    });
  }

  /** Goes on, or never. */
  public async step(): Promise<void> {
    this.calls += 1;
    // Others may come between two calls.
    await Promise.resolve();
    if (this.endsAt === undefined || this.calls <= this.endsAt) return;
    this.die();
    await new Promise(() => undefined);
  }
}

interface Circumstances {
  readonly life: Life;
  readonly hazard: Hazard | undefined;
  /** Called at every call that is none to Atlas. */
  readonly meanwhile: () => void;
}

function dependenciesOf(
  world: World,
  event: ResourceEvent,
  { life, hazard, meanwhile }: Circumstances,
): HandlerDependencies {
  let remaining = hazard?.kind === 'little time' ? LITTLE_MILLIS : INVOCATION_MILLIS;
  const { atlas } = world;
  const transport = {
    fetch: fetchFor(world, event, life),
    now: () => atlas.clock.now().getTime() + world.skewMillis,
    sleep: (millis: number) => {
      atlas.clock.advance({ seconds: millis / 1000 });
      remaining -= millis;
      meanwhile();
      return life.step();
    },
    random: () => 0,
    nonce: () => '0123456789abcdef',
    remainingMillis: () => remaining,
  };
  return {
    readSecret: async (arn) => {
      await life.step();
      if (hazard?.kind === 'secret unreadable')
        throw new OperationError('secret atlas/backup-manager: it could not be read');
      return arn === SECRET_ARN ? world.secret : undefined;
    },
    writeSecret: () => Promise.reject(new Error('no step of the campaign keeps a secret')),
    readStackStatus: async () => {
      await life.step();
      meanwhile();
      if (hazard?.kind === 'status unreadable')
        throw Object.assign(new Error('Rate exceeded'), { name: 'Throttling' });
      return statusOf(world, event);
    },
    createClient: (baseUrl, credential, beforeWrite) =>
      createAtlasClient({ baseUrl, credential, transport, beforeWrite }),
    records: recordsFor(world, { life, hazard, meanwhile }),
    startExecution: () => Promise.reject(new Error('no step of the campaign waits that long')),
    signal: () => Promise.reject(new Error('no step of the campaign waits that long')),
    said: new Map(),
    log: (line) => {
      world.lines.push(`${event.RequestId} ${line}`);
      requireSecrecy(world, line);
    },
  };
}

const statusOf = ({ stacks }: World, { StackId }: ResourceEvent): string =>
  stacks.find(({ id }) => id === StackId)?.status ?? '';

function fetchFor(world: World, event: ResourceEvent, life: Life): Transport['fetch'] {
  const { atlas, witness } = world;
  return async (url, asked) => {
    await life.step();
    atlas.clock.advance({ seconds: REQUEST_SECONDS });
    const isWrite = asked.method !== 'GET' && !url.includes('/oauth/');
    const actor = { event, stackStatus: statusOf(world, event) };
    if (isWrite) witness.look();
    const answering = atlas.fetch(url, asked);
    if (isWrite) {
      witness.judge(actor);
      for (const token of atlas.state.tokens.keys()) world.secrets.add(token);
    }
    const answer = await answering.finally(() => life.step());
    if (isWrite && isAct(asked.body) && (answer.status < 400 || answer.status >= 500))
      witness.actTaken(actor);
    return answer;
  };
}

const isAct = (body: unknown): boolean =>
  typeof body === 'string' && /"(updateSnapshots|deleteSnapshots)":true/.test(body);

function recordsFor({ records }: World, { life, hazard, meanwhile }: Circumstances): RunRecords {
  let calls = 0;
  const fail = (): never => {
    throw new OperationError('the record of the run could not be read or written');
  };
  const during = async <Result>(act: () => Result): Promise<Result> => {
    await life.step();
    meanwhile();
    calls += 1;
    const isSpoiled =
      hazard?.kind.startsWith('record fails') === true && calls === 1 + (hazard.at % 5);
    if (isSpoiled && hazard.kind === 'record fails') fail();
    const result = act();
    await life.step();
    return isSpoiled ? fail() : result;
  };
  return {
    read: (name) => during(() => records.get(name)),
    createIfAbsent: (name, record) =>
      during(() => {
        if (records.has(name)) return false;
        records.set(name, record);
        return true;
      }),
    write: (name, record) =>
      during(() => {
        records.set(name, record);
      }),
  };
}
