import { type Draft } from '../draft';
import { isSettings, type Settings } from '../values';
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

const READERS: Readonly<Record<string, Reader>> = {
  'MongoDB::Atlas::Cluster': readCluster,
  'MongoDB::Atlas::FlexCluster': readCluster,
  'MongoDB::Atlas::CloudBackupSchedule': readSchedule,
  'MongoDB::Atlas::CloudBackupSnapshot': readSnapshot,
  'MongoDB::Atlas::CloudBackUpRestoreJobs': readRestore,
  'MongoDB::Atlas::BackupCompliancePolicy': readCompliancePolicy,
  'MongoDB::Atlas::CloudBackupSnapshotExportBucket': (resource, draft) => {
    draft.addResource(
      engineResource(resource, 'export-bucket', { createOnly: [], retroactive: [] }),
    );
  },
  'MongoDB::Atlas::ServerlessInstance': (resource, draft) => {
    draft.addGap(resource.path, 'serverless instances are not read', resource.definition);
  },
};

/** Reads the resources of a template that concern backups. */
export function readTemplate(stack: string, template: Settings, draft: Draft): void {
  const resources = template['Resources'];
  if (!isSettings(resources)) return;
  for (const [logicalId, definition] of Object.entries(resources)) {
    if (logicalId.startsWith('Fn::ForEach')) {
      draft.addGap(
        `${stack}/${logicalId}`,
        'Fn::ForEach makes resources only at deploy',
        definition,
      );
    } else if (isSettings(definition)) {
      readResource({ stack, logicalId, definition }, draft);
    }
  }
}

/** The type decides first: most resources of most templates are not about backups. */
function readResource(part: TemplatePart, draft: Draft): void {
  const { definition } = part;
  const type = String(definition['Type']);
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (read === undefined) return;
  const resource = templateResource(part);
  read(resource, draft);
  readAcknowledgements(resource, draft);
  if (definition['Condition'] !== undefined)
    draft.addGap(
      resource.path,
      'whether it exists depends on a condition',
      definition['Condition'],
    );
}
