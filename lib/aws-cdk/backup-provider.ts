import { Duration, Stack } from 'aws-cdk-lib';
import { type ISecurityGroup, type IVpc, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Function as LambdaFunction,
  Runtime,
  type Code,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct, type IConstruct } from 'constructs';
import { ProtectionError } from '../core/errors';
import { HANDLER_ENTRY, LONGEST_WAIT_MINUTES } from '../handlers/contract';
import { type AtlasConnection } from './atlas-connection';
import { handlerAsset } from './handler-asset';
import { isSame } from './is-same';
import {
  logsStatement,
  networkStatement,
  ownStackStatement,
  recordsStatement,
} from './role-statements';
import { WATCH_MACHINE_ID, WatchMachine } from './watch-machine';

/** Frozen: CloudFormation never lets a resource change its service token, and this id is part of it. */
export const BACKUP_PROVIDER_ID = 'MongoDbBackup';
const CONFIGURATION = Symbol.for('mongodb-backup-constructs.BackupProviderOptions');

const MEMORY_MIB = 256;
const HANDLER_TIMEOUT = Duration.minutes(10);
const POLL_INTERVAL = Duration.seconds(30);
/** CloudFormation gives a custom resource an hour; a wait of our own ends earlier, with a message that says what still runs. */
const TOTAL_TIMEOUT = Duration.minutes(LONGEST_WAIT_MINUTES + 7);

/** How the Lambda behind the resources of a stack runs. */
export interface BackupProviderOptions {
  /**
   * VPC the Lambda runs in; it needs a way to the Atlas API, e.g. a NAT gateway.
   * @default - no VPC
   */
  readonly vpc?: IVpc;
  /**
   * Subnets of the VPC.
   * @default - private subnets of the VPC
   */
  readonly vpcSubnets?: SubnetSelection;
  /**
   * Security groups of the Lambda.
   * @default - one of its own
   */
  readonly securityGroups?: ISecurityGroup[];
  /**
   * Key the Lambda's environment is encrypted with.
   * @default - the key of AWS
   */
  readonly environmentEncryption?: IKey;
  /**
   * How long logs are kept.
   * @default RetentionDays.ONE_YEAR
   */
  readonly logRetention?: RetentionDays;
  /**
   * Runtime of the Lambda, Node.js 20 or newer.
   * @default Runtime.NODEJS_24_X
   */
  readonly runtime?: Runtime;
  /**
   * Processor of the Lambda.
   * @default Architecture.ARM_64
   */
  readonly architecture?: Architecture;
  /**
   * Role of the Lambda; the statements it needs are added to it, those for its log and its VPC too.
   * @default - a role with nothing but these statements
   */
  readonly role?: IRole;
  /**
   * Code of the Lambda, for apps that are bundled into one file.
   * @default - the handler that ships with the package
   */
  readonly handlerAsset?: Code;
}

/** The one Lambda and Provider behind every resource of a stack. */
export class BackupProvider extends Construct {
  /**
   * Sets how the Lambda of a stack runs; call it before the first construct that needs it.
   * @throws {ProtectionError} configured-after-first-use, configured-twice
   */
  public static configure(stack: Stack, options: BackupProviderOptions): void {
    const before = configurationOf(stack);
    if (before !== undefined) {
      if (isSame(before, options)) return;
      throw new ProtectionError(
        'configured-twice',
        `stack ${stack.node.path}: BackupProvider is configured twice, differently; a stack has one provider, so configure it in one place`,
      );
    }
    if (stack.node.tryFindChild(BACKUP_PROVIDER_ID) !== undefined) {
      throw new ProtectionError(
        'configured-after-first-use',
        `stack ${stack.node.path}: BackupProvider is configured after its first use; configure it before the first construct of this package in the stack`,
      );
    }
    Object.defineProperty(stack, CONFIGURATION, { value: options });
  }

  /** The service token of a construct's stack, with the connection's secret readable. @internal */
  public static _serviceTokenFor(scope: IConstruct, connection: AtlasConnection): string {
    const provider = BackupProvider.providerFor(scope);
    provider.admit(connection);
    return provider.serviceToken;
  }

  /** Lets the handler of a construct's stack, which is in use by then, put texts into a secret. @internal */
  public static _letWrite(scope: IConstruct, secret: ISecret): void {
    const provider = Stack.of(scope).node.tryFindChild(BACKUP_PROVIDER_ID) as
      BackupProvider | undefined;
    if (provider !== undefined) grantPut(secret, provider.handler);
  }

  /** The state machine of a construct's stack that watches runs; made when first asked for. @internal */
  public static _watchMachineFor(scope: IConstruct): WatchMachine {
    const provider = BackupProvider.providerFor(scope);
    const existing = provider.node.tryFindChild(WATCH_MACHINE_ID) as WatchMachine | undefined;
    return existing ?? new WatchMachine(provider, provider.handler);
  }

  private static providerFor(scope: IConstruct): BackupProvider {
    const stack = Stack.of(scope);
    const existing = stack.node.tryFindChild(BACKUP_PROVIDER_ID) as BackupProvider | undefined;
    return existing ?? new BackupProvider(stack, configurationOf(stack) ?? {});
  }

  private readonly handler: LambdaFunction;
  private readonly serviceToken: string;
  private readonly admitted = new Set<string>();

  private constructor(stack: Stack, options: BackupProviderOptions) {
    super(stack, BACKUP_PROVIDER_ID);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: options.logRetention ?? RetentionDays.ONE_YEAR,
    });
    this.handler = createHandler(this, options, logGroup);
    for (const statement of statementsFor(stack, options, logGroup))
      this.handler.addToRolePolicy(statement);
    const provider = new Provider(this, 'Provider', {
      onEventHandler: this.handler,
      isCompleteHandler: this.handler,
      queryInterval: POLL_INTERVAL,
      totalTimeout: TOTAL_TIMEOUT,
      logGroup,
      ...vpcOptions(options),
    });
    this.serviceToken = provider.serviceToken;
  }

  private admit({ secret }: AtlasConnection): void {
    if (this.admitted.has(secret.node.path)) return;
    this.admitted.add(secret.node.path);
    secret.grantRead(this.handler);
  }
}

/** Unlike CDK's own grant without the right to label versions, which is not used. */
function grantPut(secret: ISecret, handler: LambdaFunction): void {
  handler.addToRolePolicy(
    new PolicyStatement({
      actions: ['secretsmanager:PutSecretValue'],
      resources: [secret.secretFullArn ?? `${secret.secretArn}-??????`],
    }),
  );
  secret.encryptionKey?.grantEncryptDecrypt(handler);
}

function createHandler(
  scope: Construct,
  options: BackupProviderOptions,
  logGroup: LogGroup,
): LambdaFunction {
  const { environmentEncryption, role } = options;
  return new LambdaFunction(scope, 'Handler', {
    description: 'Applies MongoDB Atlas backup settings (mongodb-backup-constructs)',
    code: options.handlerAsset ?? handlerAsset(),
    handler: HANDLER_ENTRY,
    runtime: options.runtime ?? Runtime.NODEJS_24_X,
    architecture: options.architecture ?? Architecture.ARM_64,
    memorySize: MEMORY_MIB,
    timeout: HANDLER_TIMEOUT,
    logGroup,
    ...vpcOptions(options),
    ...(environmentEncryption !== undefined && { environmentEncryption }),
    ...(role !== undefined && { role }),
  });
}

function vpcOptions({
  vpc,
  vpcSubnets,
  securityGroups,
}: BackupProviderOptions): Pick<BackupProviderOptions, 'vpc' | 'vpcSubnets' | 'securityGroups'> {
  return {
    ...(vpc !== undefined && { vpc }),
    ...(vpcSubnets !== undefined && { vpcSubnets }),
    ...(securityGroups !== undefined && { securityGroups }),
  };
}

/** A role CDK makes has the rights to log and to join a VPC already; one that is given may have none. */
const statementsFor = (
  stack: Stack,
  { role, vpc }: BackupProviderOptions,
  logGroup: LogGroup,
): readonly PolicyStatement[] => [
  ownStackStatement(stack),
  recordsStatement(stack),
  ...(role === undefined ? [] : [logsStatement(stack, role, logGroup)]),
  ...(role === undefined || vpc === undefined ? [] : [networkStatement()]),
];

const configurationOf = (stack: Stack): BackupProviderOptions | undefined =>
  (stack as unknown as Readonly<Record<symbol, BackupProviderOptions | undefined>>)[CONFIGURATION];
