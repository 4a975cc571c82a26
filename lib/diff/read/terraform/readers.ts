import { type Draft } from '../draft';
import { readAzureCluster } from './read-azure-cluster';
import { readCluster } from './read-cluster';
import { readCompliancePolicy } from './read-compliance-policy';
import {
  readOwnCollectionRestore,
  readOwnFlexRestore,
  readOwnRestore,
  readOwnSnapshot,
} from './read-own-runs';
import { readRestore, readSnapshot } from './read-runs';
import { readSchedule } from './read-schedule';
import { engineResource, type TerraformResource } from './terraform-resource';

type Reader = (
  resource: TerraformResource,
  draft: Draft,
  all: readonly TerraformResource[],
) => void;

const notRead: Reader = ({ path, type, values, action, side }, draft) => {
  if (action !== 'replace') draft.addGap(path, `${type} is not read`, values);
  // The values may be the same on both sides of a plan that makes the resource anew.
  else draft.addGap(path, `${type} is replaced and not read`, [side, values]);
};

const READERS: Readonly<Record<string, Reader>> = {
  mongodbatlas_advanced_cluster: readCluster,
  mongodbatlas_cluster: readCluster,
  mongodbatlas_flex_cluster: readCluster,
  mongodbatlas_cloud_backup_schedule: readSchedule,
  mongodbatlas_cloud_backup_snapshot: readSnapshot,
  mongodbatlas_cloud_backup_snapshot_restore_job: readRestore,
  mongodbbackup_snapshot: readOwnSnapshot,
  mongodbbackup_restore: readOwnRestore,
  mongodbbackup_collection_restore: readOwnCollectionRestore,
  mongodbbackup_flex_restore: readOwnFlexRestore,
  mongodbatlas_backup_compliance_policy: readCompliancePolicy,
  mongodbatlas_cloud_backup_snapshot_export_bucket: (resource, draft) => {
    draft.addResource(
      engineResource(resource, 'export-bucket', {
        createOnly: ['bucket_name', 'service_url'],
        retroactive: {},
        printed: [],
      }),
    );
  },
  azurerm_mongo_cluster: readAzureCluster,
  mongodbatlas_serverless_instance: notRead,
  mongodbatlas_cloud_backup_collection_restore_job: notRead,
  mongodbatlas_cloud_provider_snapshot: notRead,
  mongodbatlas_cloud_provider_snapshot_backup_policy: notRead,
  mongodbatlas_cloud_provider_snapshot_restore_job: notRead,
};

const AZURE_API_CLUSTER = /^microsoft\.documentdb\/mongoclusters@/i;

/** Reads the resources that concern backups. */
export function readResources(resources: readonly TerraformResource[], draft: Draft): void {
  for (const resource of resources) {
    const isAzureApi =
      resource.type.startsWith('azapi_') && AZURE_API_CLUSTER.test(String(resource.values['type']));
    const read = Object.hasOwn(READERS, resource.type) ? READERS[resource.type] : undefined;
    (isAzureApi ? notRead : read)?.(resource, draft, resources);
  }
}
