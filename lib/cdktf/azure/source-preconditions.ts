import { Fn, Op, type IResolvable, type Precondition } from 'cdktf';
import { type Construct } from 'constructs';
import { AZURE_CLUSTER_ID_SHAPE } from '../../core/values/azure-cluster-id';
import { isKnownAtSynth } from '../known-value';
import { loadAzurerm } from './azurerm';
import { type MongoClusterSource } from './mongo-cluster-source';
import { providerOf, type ProviderChoice } from './provider-of';

/** Places of the parts in an id, split at its slashes. */
const SUBSCRIPTION = 2;
const RESOURCE_GROUP = 4;
const NAME = 8;
const ID_PATTERN =
  '^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft[.]DocumentDB/mongoClusters/[^/]+$';

/** The cluster that is made from a source. */
export interface MadeFromSource extends ProviderChoice {
  readonly name: string;
  readonly location: string;
  readonly resourceGroupName: string;
  readonly source: MongoClusterSource;
}

/** Conditions on the source itself, as far as synth could not judge them; of its subscription it sees what the provider block states. */
export function sourcePreconditions(
  scope: Construct,
  { name, source: { clusterId }, ...choice }: MadeFromSource,
): Precondition[] {
  const { DataAzurermClientConfig } = loadAzurerm('data-azurerm-client-config');
  const { subscriptionId } = new DataAzurermClientConfig(scope, 'Client', providerOf(choice));
  return [
    ...(isKnownAtSynth(clusterId) ? [] : [isClusterId(clusterId)]),
    ...(isKnownAtSynth(clusterId) && isKnownAtSynth(name) ? [] : [isNewName(name, clusterId)]),
    {
      condition: same(subscriptionId, partOf(clusterId, SUBSCRIPTION)),
      errorMessage:
        'the source is in another subscription than the provider works in; restores and replicas stay in the subscription of their source',
    },
  ];
}

/** Conditions on where a restore is made. */
export function placePreconditions(made: MadeFromSource): Precondition[] {
  const { location, resourceGroupName, source } = made;
  const isJudged = (...values: readonly string[]): boolean => values.every(isKnownAtSynth);
  return [
    ...(isJudged(location, source.location)
      ? []
      : [
          {
            condition: Op.eq(asCompared(location), asCompared(source.location)),
            errorMessage:
              'the restore is in another region than its source, and the service restores within a region only; leave location out',
          },
        ]),
    ...(isJudged(resourceGroupName, source.clusterId)
      ? []
      : [
          {
            condition: same(resourceGroupName, partOf(source.clusterId, RESOURCE_GROUP)),
            errorMessage:
              'the restore is in another resource group than its source, and the service documents restores within a resource group only; leave resourceGroupName out',
          },
        ]),
  ];
}

/** A replica of its primary's own region survives no loss of it. */
export function anotherRegionPreconditions({
  location,
  source,
}: Pick<MadeFromSource, 'location' | 'source'>): Precondition[] {
  if (isKnownAtSynth(location) && isKnownAtSynth(source.location)) return [];
  return [
    {
      condition: Op.neq(asCompared(location), asCompared(source.location)),
      errorMessage:
        'the replica is in the region of its primary, and survives no loss of the region; choose another region',
    },
  ];
}

const isClusterId = (id: string): Precondition => ({
  condition: Fn.can(Fn.regex(ID_PATTERN, id)),
  errorMessage: `the source is no id of a cluster; write it like ${AZURE_CLUSTER_ID_SHAPE}, letter by letter`,
});

const isNewName = (name: string, id: string): Precondition => ({
  condition: Op.neq(name, partOf(id, NAME)),
  errorMessage:
    'the cluster has the name of its source, and a restore never happens in place; give it a name of its own',
});

const partOf = (id: string, index: number): string =>
  Fn.element(Fn.split('/', id), index) as string;
/** A region as azurerm compares it. */
const asCompared = (location: string): string => Fn.lower(Fn.replace(location, ' ', ''));
const same = (left: string, right: string): IResolvable => Op.eq(Fn.lower(left), Fn.lower(right));
