import { type ClusterFacts } from '../../../core/model/protection-model';
import { tryKnown, type Known } from '../../../core/values/known';
import { providerOf } from '../atlas-values';
import { type Draft } from '../draft';
import { NAMELESS } from '../nameless';
import { listOf, present, type Settings, switchOf, textOf, tryHidden } from '../values';
import { engineResource, type TerraformResource } from './terraform-resource';

const PRINTED = [
  'name',
  'project_id',
  'backup_enabled',
  'cloud_backup',
  'pit_enabled',
  'replication_specs',
  'provider_instance_size_name',
  'termination_protection_enabled',
  'retain_backups_enabled',
  'paused',
];

/** Reads a cluster of the official provider, 1.x or 2.x; its name and project cannot change in place. */
export function readCluster(resource: TerraformResource, draft: Draft): void {
  const { values, path, type } = resource;
  draft.addCluster(
    {
      projectId: textOf(values['project_id']) ?? NAMELESS,
      name: textOf(values['name']) ?? NAMELESS,
    },
    path,
    type === 'mongodbatlas_flex_cluster' ? { tier: 'FLEX' } : factsOf(resource),
  );
  draft.addResource(
    engineResource(resource, 'cluster', {
      createOnly: ['project_id', 'name'],
      isKept: switchOf(values['retain_backups_enabled']) ?? false,
      retroactive: {},
      printed: PRINTED,
      ...present('terminationProtection', switchOf(values['termination_protection_enabled'])),
      ...present('paused', switchOf(values['paused'])),
    }),
  );
}

function factsOf({ values, type }: TerraformResource): ClusterFacts {
  const written = values['replication_specs'];
  const [spec] = listOf(written) ?? [];
  const configs = [
    ...(listOf(spec?.['region_configs']) ?? listOf(spec?.['regions_config']) ?? []),
  ].sort((a, b) => Number(b['priority'] ?? 0) - Number(a['priority'] ?? 0));
  const [electable] = listOf(configs[0]?.['electable_specs']) ?? [];
  const tier =
    tryHidden(
      written,
      spec?.['region_configs'],
      spec?.['regions_config'],
      configs[0]?.['electable_specs'],
    ) ??
    textOf(electable?.['instance_size']) ??
    textOf(values['provider_instance_size_name']);
  return {
    ...present('tier', tier),
    ...regionsOf(values, configs),
    ...present('mongoDbVersion', textOf(values['mongo_db_major_version'])),
    ...present(
      'backupEnabled',
      backupSwitchOf(values) ?? (type === 'mongodbatlas_cluster' ? false : undefined),
    ),
    ...present('pointInTimeRestore', switchOf(values['pit_enabled'])),
  };
}

/**
 * Cloud Backup of either generation of the resource: that of 1.x has both switches, of which the provider always writes
 * the legacy one into the state, so that the backup is on if either is. There both are off where they are left out.
 */
function backupSwitchOf(values: Settings): Known<boolean> | undefined {
  const switches = ['cloud_backup', 'backup_enabled'].map((name) => switchOf(values[name]));
  return switches.includes(true) ? true : (switches[0] ?? switches[1]);
}

function regionsOf(values: Settings, configs: readonly Settings[]): Pick<ClusterFacts, 'regions'> {
  const names = configs.map(({ region_name: name }) => textOf(name));
  if (names.length === 0) names.push(textOf(values['provider_region_name']));
  const known = names.map(tryKnown).filter((name) => name !== undefined);
  if (known.length < names.length) return {};
  return {
    regions: known.map((name, index) => ({
      provider: providerOf(configs[index]?.['provider_name'] ?? values['provider_name']),
      name,
    })),
  };
}
