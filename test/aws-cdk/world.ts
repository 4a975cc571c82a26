import { App, Stack, type StackProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type Construct } from 'constructs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupPolicy } from 'mongodb-backup-constructs';
import {
  AtlasCluster,
  AtlasConnection,
  AtlasProject,
  BackupSchedule,
  type AtlasClusterAttributes,
  type BackupScheduleProps,
  type IAtlasCluster,
  type IAtlasProject,
} from 'mongodb-backup-constructs/aws-cdk';
import { type ProtectionModel } from '../../lib/core/model/protection-model';

export const PROJECT_ID = '65f0c1d2e3a4b5c6d7e8f901';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** An app whose cloud assembly goes to a folder that is removed after the test. */
export function anApp(context: Readonly<Record<string, unknown>> = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'assembly-'));
  folders.push(outdir);
  return new App({ outdir, context });
}

export const aStack = (props: StackProps = {}): Stack => new Stack(anApp(), 'Backups', props);

export function aProject(scope: Construct, id = 'Payments', name?: string): IAtlasProject {
  return AtlasProject.fromProjectAttributes(scope, id, {
    projectId: PROJECT_ID,
    connection: AtlasConnection.fromSecret(
      Secret.fromSecretNameV2(scope, `${id}Key`, 'atlas/backup-manager'),
    ),
    ...(name !== undefined && { name }),
  });
}

/** A cluster called orders in a project of its own, changed as a test needs it. */
export function aCluster(
  scope: Construct,
  facts: Partial<AtlasClusterAttributes> = {},
  id = 'Orders',
): IAtlasCluster {
  return AtlasCluster.fromClusterAttributes(scope, id, {
    project: facts.project ?? aProject(scope, `${id}Project`),
    clusterName: 'orders',
    ...facts,
  });
}

/** A sound schedule, changed as a test needs it. */
export function aSchedule(
  scope: Construct,
  cluster: IAtlasCluster = aCluster(scope),
  props: Partial<BackupScheduleProps> = {},
  id = 'Schedule',
): BackupSchedule {
  return new BackupSchedule(scope, id, {
    cluster,
    policy: BackupPolicy.keepDays(14),
    ...props,
  });
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface TemplateText {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Outputs?: Readonly<Record<string, { readonly Export?: { readonly Name: string } }>>;
}

export const templateOf = (stack: Stack): TemplateText =>
  Template.fromStack(stack).toJSON() as TemplateText;

export const resourcesOfType = (stack: Stack, type: string): readonly TemplateResource[] =>
  Object.values(templateOf(stack).Resources).filter(({ Type }) => Type === type);

/** The one schedule resource of a stack. */
export function scheduleIn(stack: Stack): TemplateResource {
  const [schedule, ...others] = resourcesOfType(stack, 'Custom::MongoDbBackupSchedule');
  if (schedule === undefined || others.length > 0) throw new Error('not exactly one schedule');
  return schedule;
}

/** What the app of a stack synthesizes. */
export function assemblyOf({ node: { root } }: Stack): CloudAssembly {
  if (!App.isApp(root)) throw new Error('the stack is in no app');
  return root.synth();
}

/** The model file a stack writes beside its template. */
export function modelFileOf(stack: Stack): ProtectionModel {
  const file = join(assemblyOf(stack).directory, `${stack.artifactId}.protection.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as ProtectionModel;
}
