import { type ClusterFacts } from '../../../core/model/protection-model';
import { isUnknown } from '../../../core/values/known';
import { providerOf } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { CLUSTER_SETTINGS } from '../setting-names';
import { isSettings, listOf, present, type Settings, switchOf, textOf, tryHidden } from '../values';
import { engineResource, type TemplateResource } from './template-resource';

/** createOnly in the schemas of the official types; cdk diff does not know them. */
const CREATE_ONLY = ['Name', 'ProjectId', 'Profile', 'GlobalClusterSelfManagedSharding'];

/** Reads a `MongoDB::Atlas::Cluster` or `FlexCluster`. */
export function readCluster(resource: TemplateResource, draft: Draft): void {
  const { properties, path, type } = resource;
  const isFlex = type === 'MongoDB::Atlas::FlexCluster';
  draft.addCluster(
    {
      projectId: textOf(properties['ProjectId']) ?? NAMELESS,
      name: textOf(properties['Name']) ?? NAMELESS,
    },
    path,
    isFlex ? { tier: 'FLEX' } : factsOf(properties),
  );
  draft.addResource(
    engineResource(resource, 'cluster', {
      createOnly: CREATE_ONLY,
      retroactive: {},
      ...present('terminationProtection', switchOf(properties['TerminationProtectionEnabled'])),
      ...present('paused', switchOf(properties['Paused'])),
      ...(resource.hidden !== undefined && { unreadable: CLUSTER_SETTINGS }),
    }),
  );
}

function factsOf(properties: Settings): ClusterFacts {
  const written = properties['ReplicationSpecs'];
  const specs = listOf(written) ?? [];
  const configs = [...(listOf(specs[0]?.['AdvancedRegionConfigs']) ?? [])].sort(
    (a, b) => Number(b['Priority'] ?? 0) - Number(a['Priority'] ?? 0),
  );
  const electable = configs[0]?.['ElectableSpecs'];
  return {
    ...present(
      'tier',
      tryHidden(written, specs[0]?.['AdvancedRegionConfigs'], electable) ??
        (isSettings(electable) ? textOf(electable['InstanceSize']) : undefined),
    ),
    ...regionsOf(configs),
    ...present('mongoDbVersion', textOf(properties['MongoDBMajorVersion'])),
    ...present('backupEnabled', switchOf(properties['BackupEnabled'])),
    ...present('pointInTimeRestore', switchOf(properties['PitEnabled'])),
  };
}

function regionsOf(configs: readonly Settings[]): Pick<ClusterFacts, 'regions'> {
  const names = configs.map(({ RegionName: name }) => textOf(name));
  if (names.length === 0 || names.some((name) => name === undefined || isUnknown(name))) return {};
  return {
    regions: configs.map(({ ProviderName: provider, RegionName: name }) => ({
      provider: providerOf(provider),
      name: String(name),
    })),
  };
}
