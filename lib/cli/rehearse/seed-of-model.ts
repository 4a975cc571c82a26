import { type ClusterModel, type ProtectionModel } from '../../core/model/protection-model';
import { isUnknown, tryKnown } from '../../core/values/known';
import { type ClusterSeed, type ExportBucketSeed, type FlexClusterSeed } from '../../simulator';
import { type Seed } from './plant-seed';

const PATCH_RELEASE = '.0';

/** A simulated Atlas that holds what an app declares; a name known only at deploy cannot be seeded. */
export function seedOfModel(model: ProtectionModel, account: RehearsalAccount): Seed {
  const projectIds = projectIdsIn(model);
  const clusters = model.clusters.filter(
    ({ projectId, name }) => !isUnknown(projectId) && !isUnknown(name),
  );
  const isFlex = ({ facts }: ClusterModel): boolean =>
    tryKnown(facts.tier)?.toUpperCase() === 'FLEX';
  return {
    projects: projectIds.map((id) => ({ id, name: projectName(model, id) })),
    clusters: distinct(clusters.filter((cluster) => !isFlex(cluster)).map(toCluster)),
    flexClusters: distinct(clusters.filter(isFlex).map(toFlexCluster)),
    exportBuckets: clusters.flatMap(toExportBuckets),
    serviceAccounts: [
      {
        ...account,
        roles: Object.fromEntries(projectIds.map((id) => [id, [roleFor(model)]])),
      },
    ],
  };
}

/** Only a Project Owner may set a compliance policy; less is enough for everything else. */
const roleFor = ({ projects }: ProtectionModel): string =>
  projects.some(({ compliancePolicies = [] }) => compliancePolicies.length > 0)
    ? 'GROUP_OWNER'
    : 'GROUP_BACKUP_MANAGER';

/** Credentials of the account that stands for every secret of the app. */
export interface RehearsalAccount {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Clusters or projects of the app that a rehearsal cannot know. */
export function unknownIn({ clusters }: ProtectionModel): readonly string[] {
  return clusters
    .filter(({ projectId, name }) => isUnknown(projectId) || isUnknown(name))
    .map(({ path }) => path);
}

const projectIdsIn = ({ projects, clusters }: ProtectionModel): readonly string[] => [
  ...new Set(
    [...projects.map(({ id }) => id), ...clusters.map(({ projectId }) => projectId)]
      .map(tryKnown)
      .filter((id) => id !== undefined),
  ),
];

const projectName = ({ projects }: ProtectionModel, id: string): string => {
  const found = projects.find((project) => tryKnown(project.id) === id);
  return tryKnown(found?.name) ?? found?.path.split('/').at(-1) ?? id;
};

function toCluster({ projectId, name, facts }: ClusterModel): ClusterSeed {
  const tier = tryKnown(facts.tier);
  const version = tryKnown(facts.mongoDbVersion);
  const provider = facts.regions?.[0]?.provider;
  const pitEnabled = tryKnown(facts.pointInTimeRestore);
  const backupEnabled = tryKnown(facts.backupEnabled);
  const shards = tryKnown(facts.shards);
  const clusterName = tryKnown(name) ?? '';
  return {
    projectId: tryKnown(projectId) ?? '',
    name: clusterName,
    data: { rehearsal: { documents: [{ _id: `written into ${clusterName}` }] } },
    ...(shards !== undefined && { shards }),
    ...(tier !== undefined && { tier }),
    ...(provider !== undefined && { provider }),
    ...(facts.regions !== undefined && { regions: facts.regions.map((region) => region.name) }),
    ...(version !== undefined && { mongoDbVersion: fullVersion(version) }),
    ...(pitEnabled !== undefined && { pitEnabled }),
    ...(backupEnabled !== undefined && { backupEnabled }),
  };
}

const toFlexCluster = ({ projectId, name }: ClusterModel): FlexClusterSeed => ({
  projectId: tryKnown(projectId) ?? '',
  name: tryKnown(name) ?? '',
});

/** A bucket the app exports to but does not register itself is there already. */
function toExportBuckets({ projectId, schedules }: ClusterModel): readonly ExportBucketSeed[] {
  return schedules.flatMap(({ autoExport }) => {
    const id =
      autoExport === undefined || autoExport === 'off' ? undefined : tryKnown(autoExport.bucketId);
    return id === undefined ? [] : [{ projectId: tryKnown(projectId) ?? '', id }];
  });
}

const fullVersion = (version: string): string =>
  version.split('.').length > 2 ? version : `${version}${PATCH_RELEASE}`;

const distinct = <Item extends { readonly projectId: string; readonly name: string }>(
  items: readonly Item[],
): readonly Item[] => [
  ...new Map(items.map((item) => [`${item.projectId}/${item.name}`, item])).values(),
];
