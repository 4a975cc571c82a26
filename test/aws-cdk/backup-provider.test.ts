import { NestedStack, Stack } from 'aws-cdk-lib';
import { SubnetType, Vpc, type IVpc } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  AtlasConnection,
  AtlasProject,
  BackupProvider,
  type BackupProviderOptions,
} from 'mongodb-backup-constructs/aws-cdk';
import {
  aCluster,
  anApp,
  aSchedule,
  aStack,
  PROJECT_ID,
  resourcesOfType,
  templateOf,
  type TemplateResource,
} from './world';

const HANDLER = 'MongoDbBackupHandler3BDD0409';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** The statements of policies whose logical id starts with a prefix. */
const statementsOf = (stack: Stack, prefix: string): readonly Statement[] =>
  Object.entries(templateOf(stack).Resources)
    .filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.startsWith(prefix))
    .flatMap(
      ([, { Properties }]) =>
        (Properties['PolicyDocument'] as { readonly Statement: readonly Statement[] }).Statement,
    );

const actionsOf = (stack: Stack, prefix: string): readonly string[] =>
  statementsOf(stack, prefix).flatMap(({ Action }) => Action);

const handlerOf = (stack: Stack): TemplateResource | undefined =>
  templateOf(stack).Resources[HANDLER];

function configured(options: (stack: Stack) => BackupProviderOptions): Stack {
  const stack = aStack();
  BackupProvider.configure(stack, options(stack));
  aSchedule(stack);
  return stack;
}

/** CDK's own class does not fit CDK's own interface where optional fields are exact. */
const aVpc = (scope: Stack): IVpc => new Vpc(scope, 'Vpc', { maxAzs: 1 }) as unknown as IVpc;

const aRole = (scope: Stack): Role =>
  new Role(scope, 'Own', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });

describe('the provider of a stack', () => {
  test('is made of resources whose logical ids never change', () => {
    const stack = aStack();
    aSchedule(stack);
    expect(Object.keys(templateOf(stack).Resources).sort()).toEqual([
      HANDLER,
      'MongoDbBackupHandlerServiceRole30C8CFE7',
      'MongoDbBackupHandlerServiceRoleDefaultPolicy4C8114FC',
      'MongoDbBackupLogsFC7ABC7A',
      'MongoDbBackupProviderframeworkisComplete36754525',
      'MongoDbBackupProviderframeworkisCompleteServiceRole001D0A67',
      'MongoDbBackupProviderframeworkisCompleteServiceRoleDefaultPolicyB0A4B550',
      'MongoDbBackupProviderframeworkonEventE6B72A1D',
      'MongoDbBackupProviderframeworkonEventServiceRole8D5334CB',
      'MongoDbBackupProviderframeworkonEventServiceRoleDefaultPolicy7303AB62',
      'MongoDbBackupProviderframeworkonTimeout91E7FE41',
      'MongoDbBackupProviderframeworkonTimeoutServiceRole26FF0DFC',
      'MongoDbBackupProviderframeworkonTimeoutServiceRoleDefaultPolicyA326A034',
      'MongoDbBackupProviderwaiterstatemachine8ADACC39',
      'MongoDbBackupProviderwaiterstatemachineRoleDefaultPolicy8EC2B6A0',
      'MongoDbBackupProviderwaiterstatemachineRoleE688EAE0',
      'Schedule83A77FD1',
    ]);
  });

  test('gives the handler these actions and no other', () => {
    const stack = aStack();
    aSchedule(stack);
    expect(actionsOf(stack, 'MongoDbBackupHandler')).toEqual([
      'cloudformation:DescribeStacks',
      'ssm:GetParameter',
      'ssm:PutParameter',
      'secretsmanager:GetSecretValue',
      'secretsmanager:DescribeSecret',
    ]);
    expect(
      statementsOf(stack, 'MongoDbBackupHandler').map(({ Resource }) => Resource),
    ).not.toContain('*');
    expect([...new Set(actionsOf(stack, 'MongoDbBackupProvider'))].sort()).toEqual([
      'lambda:GetFunction',
      'lambda:InvokeFunction',
      'states:StartExecution',
    ]);
  });

  test('is one, whatever the connections, and each secret is readable once', () => {
    const stack = aStack();
    for (const [id, secret] of [
      ['A', 'first'],
      ['B', 'second'],
    ] as const) {
      const connection = AtlasConnection.fromSecret(
        Secret.fromSecretNameV2(stack, `Key${id}`, secret),
      );
      const project = AtlasProject.fromProjectAttributes(stack, `Project${id}`, {
        projectId: PROJECT_ID,
        connection,
      });
      for (const name of ['one', 'two']) {
        const cluster = aCluster(stack, { project, clusterName: `${name}-${id}` }, name + id);
        aSchedule(stack, cluster, {}, `Schedule-${name}-${id}`);
      }
    }
    expect(resourcesOfType(stack, 'AWS::StepFunctions::StateMachine')).toHaveLength(1);
    expect(
      actionsOf(stack, 'MongoDbBackupHandler').filter((action) =>
        action.endsWith(':GetSecretValue'),
      ),
    ).toHaveLength(2);
  });

  test('of a nested stack is its own', () => {
    const stack = aStack();
    const nested = new NestedStack(stack, 'Nested');
    const cluster = aCluster(stack);
    aSchedule(nested, cluster);
    expect(resourcesOfType(nested, 'AWS::StepFunctions::StateMachine')).toHaveLength(1);
    expect(resourcesOfType(stack, 'AWS::StepFunctions::StateMachine')).toHaveLength(0);
  });
});

describe('configuring the provider', () => {
  test('reaches the function and its log', () => {
    const stack = configured((scope) => ({
      vpc: aVpc(scope),
      vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      environmentEncryption: new Key(scope, 'Key'),
      logRetention: RetentionDays.ONE_WEEK,
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.X86_64,
      handlerAsset: Code.fromInline('exports.handler = () => {}'),
    }));
    expect(handlerOf(stack)?.Properties).toMatchObject({
      VpcConfig: { SubnetIds: [{ Ref: expect.stringMatching(/^VpcPrivate/) }] },
      KmsKeyArn: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] },
      Runtime: 'nodejs22.x',
      Architectures: ['x86_64'],
      Code: { ZipFile: 'exports.handler = () => {}' },
    });
    expect(resourcesOfType(stack, 'AWS::Logs::LogGroup')[0]?.Properties).toEqual({
      RetentionInDays: 7,
    });
  });

  test('a role that is given may write the log', () => {
    const stack = configured((scope) => ({ role: aRole(scope) }));
    expect(statementsOf(stack, 'Own')).toContainEqual({
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Effect: 'Allow',
      Resource: { 'Fn::GetAtt': ['MongoDbBackupLogsFC7ABC7A', 'Arn'] },
    });
    expect(actionsOf(stack, 'Own').filter((it) => it.startsWith('ec2:'))).toEqual([]);
  });

  test('a role that is given may join the VPC, before the function is made', () => {
    const stack = configured((scope) => ({
      role: aRole(scope),
      vpc: aVpc(scope),
    }));
    expect(statementsOf(stack, 'Own')).toContainEqual({
      Action: [
        'ec2:CreateNetworkInterface',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSubnets',
        'ec2:DeleteNetworkInterface',
        'ec2:AssignPrivateIpAddresses',
        'ec2:UnassignPrivateIpAddresses',
      ],
      Effect: 'Allow',
      Resource: '*',
    });
    expect(handlerOf(stack)?.DependsOn).toContainEqual(expect.stringMatching(/^OwnDefaultPolicy/));
  });

  test('a role of another stack gets the rights of the stack that uses it', () => {
    const app = anApp();
    const [roles, stack] = [new Stack(app, 'Roles'), new Stack(app, 'Backups')];
    BackupProvider.configure(stack, { role: aRole(roles) });
    aSchedule(stack);
    const resources = JSON.stringify(statementsOf(roles, 'Own'));
    expect(resources).toContain(':stack/Backups/*');
    expect(resources).toContain(':log-group:Backups-MongoDbBackupLogsFC7ABC7A-*');
  });

  test('twice says nothing where both say the same', () => {
    const stack = aStack();
    const vpc = aVpc(stack);
    const options = (): BackupProviderOptions => ({
      vpc,
      vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      logRetention: RetentionDays.ONE_WEEK,
    });
    BackupProvider.configure(stack, options());
    expect(() => {
      BackupProvider.configure(stack, options());
    }).not.toThrow();
    aSchedule(stack);
    expect(() => {
      BackupProvider.configure(stack, options());
    }).not.toThrow();
  });

  test('twice, differently, is refused', () => {
    const stack = aStack();
    BackupProvider.configure(stack, { logRetention: RetentionDays.ONE_WEEK });
    expect(() => {
      BackupProvider.configure(stack, { logRetention: RetentionDays.ONE_DAY });
    }).toThrow(
      'stack Backups: BackupProvider is configured twice, differently; a stack has one provider, so configure it in one place',
    );
  });

  test('after its first use is refused', () => {
    const stack = aStack();
    aSchedule(stack);
    expect(() => {
      BackupProvider.configure(stack, {});
    }).toThrow(
      'stack Backups: BackupProvider is configured after its first use; configure it before the first construct of this package in the stack',
    );
  });
});
