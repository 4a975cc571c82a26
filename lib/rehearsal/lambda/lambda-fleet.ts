import { join } from 'node:path';
import { AwsError } from '../aws-error';
import { newId } from '../names';
import { FunctionProcess } from './function-process';
import { type InvocationResult, type LambdaFunction } from './lambda-function';
import { processEnvironment } from './process-environment';
import { runtimeEntry } from './runtime-entry';
import { unpackCode, type FunctionCode } from './unpack-code';

interface FleetOptions {
  /** Folder the code of functions is unpacked below. */
  readonly folder: string;
  readonly redirects: Readonly<Record<string, string>>;
  readonly loopbackUrl: () => string;
  readonly issueAccessKey: (lambda: LambdaFunction) => string;
  readonly log: (line: string) => void;
}

interface Deployed {
  readonly lambda: LambdaFunction;
  readonly folder: string;
  process: FunctionProcess | undefined;
}

/** All functions and the processes they run in. */
export class LambdaFleet {
  private readonly deployed = new Map<string, Deployed>();
  private readonly ending: Promise<void>[] = [];
  private output = '';

  public constructor(private readonly options: FleetOptions) {}

  /** Everything functions wrote. */
  public get log(): string {
    return this.output;
  }

  public has(name: string): boolean {
    return this.deployed.has(name);
  }

  public put(lambda: LambdaFunction, code: FunctionCode): void {
    const folder = join(this.options.folder, `${lambda.name}-${newId()}`);
    unpackCode(code, folder);
    this.remove(lambda.name);
    this.deployed.set(lambda.name, { lambda, folder, process: undefined });
  }

  public remove(name: string): void {
    const process = this.deployed.get(name)?.process;
    if (process !== undefined) this.ending.push(process.end());
    this.deployed.delete(name);
  }

  /** A function by name, ARN or partial ARN, with or without a version. @throws ResourceNotFoundException */
  public find(reference: string): LambdaFunction {
    return this.deployedBehind(reference).lambda;
  }

  public async invoke(reference: string, event: unknown): Promise<InvocationResult> {
    const deployed = this.tryDeployed(reference);
    if (deployed === undefined)
      return {
        error: {
          errorType: 'ResourceNotFoundException',
          errorMessage: `Function not found: ${reference}`,
        },
      };
    const { lambda } = deployed;
    if (!lambda.runtime.startsWith('nodejs')) {
      const errorMessage = `function ${lambda.name} has the runtime ${lambda.runtime}; the rehearsal runs Node.js functions only`;
      return { error: { errorType: 'Rehearsal.UnsupportedRuntime', errorMessage } };
    }
    if (deployed.process?.isRunning !== true) deployed.process = this.start(deployed);
    return deployed.process.invoke(event);
  }

  /** Ends every process. */
  public async close(): Promise<void> {
    for (const name of [...this.deployed.keys()]) this.remove(name);
    await Promise.all(this.ending);
  }

  private start({ lambda, folder }: Deployed): FunctionProcess {
    const { redirects, loopbackUrl, issueAccessKey, log } = this.options;
    return new FunctionProcess(lambda, {
      entry: runtimeEntry(),
      folder,
      environment: processEnvironment(lambda, {
        folder,
        accessKeyId: issueAccessKey(lambda),
        settings: { loopbackUrl: loopbackUrl(), redirects, logLevel: lambda.logLevel },
      }),
      onOutput: (text) => {
        this.output += text;
        for (const line of text.split('\n').filter((part) => part !== ''))
          log(`lambda ${lambda.name} | ${line}`);
      },
    });
  }

  private tryDeployed(reference: string): Deployed | undefined {
    const name = decodeURIComponent(reference)
      .replace(/^(arn:[^:]+:lambda:[^:]+:)?(\d{12}:)?(function:)?/, '')
      .split(':')[0];
    return this.deployed.get(name ?? '');
  }

  private deployedBehind(reference: string): Deployed {
    const found = this.tryDeployed(reference);
    if (found !== undefined) return found;
    throw new AwsError('ResourceNotFoundException', `Function not found: ${reference}`, 404);
  }
}
