import { TerraformResource } from 'cdktf';
import { type IConstruct } from 'constructs';
import { type ForeignResourceModel } from '../core/model/foreign-resource-model';
import { isOwn } from './l1/own-resource';
import { resolveText } from './render-model';
import { renderedAttributesOf } from './rendered-attributes';

/** Resources whose edit, removal or second run loses data; matched by type, since bindings differ. */
const WATCHED = new Set([
  'mongodbatlas_backup_compliance_policy',
  'mongodbatlas_cloud_backup_schedule',
  'mongodbatlas_cloud_backup_snapshot',
  'mongodbatlas_cloud_backup_snapshot_restore_job',
  'azurerm_mongo_cluster',
  'azurerm_management_lock',
]);

/** The backup resources among constructs that other bindings made. */
export function foreignResourcesAmong(nodes: readonly IConstruct[]): ForeignResourceModel[] {
  return nodes
    .filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node))
    .filter((resource) => WATCHED.has(resource.terraformResourceType) && !isOwn(resource))
    .map(toModel);
}

function toModel(resource: TerraformResource): ForeignResourceModel {
  const { lifecycle, terraformResourceType: type } = resource;
  const attributes = renderedAttributesOf(resource);
  return {
    path: resource.node.path,
    type,
    preventDestroy: lifecycle?.preventDestroy === true,
    ignoresChanges: lifecycle?.ignoreChanges === 'all',
    skipsDestroy: attributes['skip_destroy'] === true,
    ...lockOf(resource, attributes),
  };
}

function lockOf(
  resource: TerraformResource,
  { lock_level: level, scope }: Readonly<Record<string, unknown>>,
): Pick<ForeignResourceModel, 'lock'> {
  if (resource.terraformResourceType !== 'azurerm_management_lock') return {};
  return { lock: { level: String(level), scope: resolveText(resource, String(scope)) } };
}
