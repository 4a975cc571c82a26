import { type TerraformResource } from 'cdktf';
import { type IConstruct } from 'constructs';
import { type AzureGuardsModel } from '../../core/model/azure-cluster-model';
import { renderedAttributesOf } from '../rendered-attributes';
import { ALERT_IDS, LOCK_ID, LOCK_LEVEL, type ClusterGuards } from './cluster-guards';

/** The guards `cdk.tf.json` will have: overrides and removed children count, whatever the props asked for. */
export function standingGuardsOf(
  cluster: TerraformResource,
  guards: ClusterGuards | undefined,
): AzureGuardsModel {
  const lock = childOf(guards, LOCK_ID) as TerraformResource | undefined;
  const lifecycle = renderedAttributesOf(cluster)['lifecycle'] as Lifecycle | undefined;
  return {
    preventDestroy: lifecycle?.prevent_destroy === true,
    deleteLock: lock !== undefined && renderedAttributesOf(lock)['lock_level'] === LOCK_LEVEL,
    alerts: ALERT_IDS.every((id) => childOf(guards, id) !== undefined),
  };
}

interface Lifecycle {
  readonly prevent_destroy?: unknown;
}

/** A child of the guards, as long as the guards themselves are in the app. */
function childOf(guards: ClusterGuards | undefined, id: string): IConstruct | undefined {
  const isThere = guards?.node.scope?.node.tryFindChild(guards.node.id) === guards;
  return isThere ? guards?.node.tryFindChild(id) : undefined;
}
