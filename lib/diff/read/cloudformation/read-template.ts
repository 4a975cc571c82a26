import { type Draft } from '../draft';
import { isSettings, type Settings } from '../values';
import { definitionsIn, withDefinitions } from './normalise';
import { readCluster } from './read-cluster';
import { readCompliancePolicy } from './read-compliance-policy';
import { readRestore, readSnapshot } from './read-runs';
import { readSchedule } from './read-schedule';
import { readAcknowledgements } from './read-acknowledgements';
import {
  engineResource,
  templateResource,
  type TemplatePart,
  type TemplateResource,
} from './template-resource';

type Reader = (resource: TemplateResource, draft: Draft) => void;

const READERS: ReadonlyMap<unknown, Reader> = new Map<unknown, Reader>([
  ['MongoDB::Atlas::Cluster', readCluster],
  ['MongoDB::Atlas::FlexCluster', readCluster],
  ['MongoDB::Atlas::CloudBackupSchedule', readSchedule],
  ['MongoDB::Atlas::CloudBackupSnapshot', readSnapshot],
  ['MongoDB::Atlas::CloudBackUpRestoreJobs', readRestore],
  ['MongoDB::Atlas::BackupCompliancePolicy', readCompliancePolicy],
  ['MongoDB::Atlas::CloudBackupSnapshotExportBucket', readExportBucket],
  ['MongoDB::Atlas::ServerlessInstance', readServerlessInstance],
]);

/** How the types of our own resources begin. */
export const OWN_RESOURCE = 'Custom::MongoDbBackup';

/** What is known of a template beside its text. */
export interface TemplateOptions {
  /** What its parent passes to a nested one, by parameter. @default - nothing */
  readonly passed?: Settings;
  /** Whether a model tells what our own resources protect. @default false */
  readonly isModelled?: boolean;
}

/** Reads the resources of a template that concern backups; a nested one with what its parent passes to it. */
export function readTemplate(
  stack: string,
  template: Settings,
  draft: Draft,
  { passed = {}, isModelled = false }: TemplateOptions = {},
): void {
  const resources = template['Resources'];
  if (!isSettings(resources)) return;
  const definitionOf = definitionsIn(template);
  for (const logicalId of Object.keys(resources)) {
    const definition = resources[logicalId];
    if (logicalId.startsWith('Fn::ForEach')) {
      draft.addGap(
        `${stack}/${logicalId}`,
        'Fn::ForEach makes resources only at deploy',
        definition,
      );
    } else if (!isModelled && isOwn(definition)) {
      draft.addGap(
        `${stack}/${logicalId}`,
        'the protection model of its stack is not in this input',
        definition,
      );
    } else if (isSettings(definition) && READERS.has(definition['Type'])) {
      // The type decides first: most resources of most templates are not about backups.
      readResource(
        { stack, logicalId, definition, definitionOf, followed: { resources, passed } },
        draft,
      );
    }
  }
}

const isOwn = (definition: unknown): boolean =>
  isSettings(definition) && String(definition['Type']).startsWith(OWN_RESOURCE);

function readResource(part: TemplatePart, draft: Draft): void {
  const { definition } = part;
  const read = READERS.get(definition['Type']);
  if (read === undefined) return;
  const resource = templateResource(part);
  read(resource, draft);
  if (resource.hidden !== undefined)
    draft.addGap(
      resource.path,
      'what a macro adds to its properties is known only at deploy',
      resource.hidden,
    );
  readAcknowledgements(resource, draft);
  if (definition['Condition'] !== undefined)
    draft.addGap(
      resource.path,
      'whether it exists depends on a condition',
      withDefinitions(definition['Condition'], part.definitionOf),
    );
}

function readExportBucket(resource: TemplateResource, draft: Draft): void {
  draft.addResource(
    engineResource(resource, 'export-bucket', { createOnly: ['BucketName'], retroactive: {} }),
  );
}

function readServerlessInstance({ path, definition }: TemplateResource, draft: Draft): void {
  draft.addGap(path, 'serverless instances are not read', definition);
}
