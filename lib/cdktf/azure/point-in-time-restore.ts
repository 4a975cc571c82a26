import { type MongoCluster } from '@cdktf/provider-azurerm/lib/mongo-cluster';
import { AnnotationMetadataEntryType, type TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { isUtcSecond, remarkOnMoment } from '../../core/restore/azure-restore-window';
import { requireLiteral } from '../../core/values/encoded';
import { callerLocation } from '../../synth/source-location';
import { knownValue } from '../known-value';
import { markOwn } from '../l1/own-resource';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { administratorModelOf, type MongoClusterAdministrator } from './administrator';
import { rebuildAround, type AfterRestoreProps } from './after-restore';
import { loadAzurerm } from './azurerm';
import { now } from './clock';
import { ClusterGuards } from './cluster-guards';
import { settingsPreconditions } from './cluster-preconditions';
import { keyBlocksOf, keyModelOf, type CustomerManagedKey } from './customer-managed-key';
import {
  earliestRestoreTimeCommand,
  stateBackups,
  stateEarliestRestoreTimeOfSource,
} from './earliest-restore-time';
import { firewallModelOf } from './firewall-rule';
import { type IMongoCluster, type MongoClusterSource } from './mongo-cluster-source';
import { endpointOf, guardIdOf, highAvailabilityModeOf } from './protected-mongo-cluster';
import { providerOf, type ProviderChoice } from './provider-of';
import { subscriptionOf } from './provider-subscription';
import { placePreconditions, sourcePreconditions } from './source-preconditions';
import { standingGuardsOf } from './standing-guards';

/** What a restored cluster is for. */
export enum RestorePurpose {
  /** A rehearsal: the cluster is disposable and can be destroyed like any other resource. */
  DRILL = 'drill',
  /** The cluster is to serve: it gets the lock, `preventDestroy` and the alerts of a protected one. */
  RECOVERY = 'recovery',
}

/** Minutes a restore may take before Terraform gives up; azurerm's own 60 are too few for a large one. */
const CREATE_TIMEOUT_MINUTES = 360;

/** What a restore makes; everything else is as in the source. */
export interface PointInTimeRestoreProps extends ProviderChoice {
  /** Name of the new cluster, never that of the source: nothing is restored in place. */
  readonly name: string;
  /** The cluster whose past is restored. */
  readonly source: MongoClusterSource;
  /** The moment, written out as a UTC second, e.g. `2026-11-20T03:00:00Z`; another moment is another cluster. */
  readonly pointInTime: string;
  /** The administrator of the new cluster; Azure takes none from the source. */
  readonly administrator: MongoClusterAdministrator;
  /**
   * What the cluster is for.
   * @default RestorePurpose.DRILL
   */
  readonly purpose?: RestorePurpose;
  /**
   * Region.
   * @default - that of the source, the only one the service restores in
   */
  readonly location?: string;
  /**
   * Resource group.
   * @default - that of the source
   */
  readonly resourceGroupName?: string;
  /**
   * Kind of the disks, for a source on `PremiumSSDv2`; needs `storageSizeGib`.
   * @default - as in the source
   */
  readonly storageType?: string;
  /**
   * Storage of each shard in GiB, together with `storageType`.
   * @default - as in the source
   */
  readonly storageSizeGib?: number;
  /**
   * A customer key; a restore does not take over that of the source.
   * @default - a key of the service
   */
  readonly customerManagedKey?: CustomerManagedKey;
  /**
   * Minutes Terraform waits for the restore, 120 or more.
   * @default 360
   */
  readonly createTimeoutMinutes?: number;
  /**
   * What Azure does not carry over: high availability, network, users.
   * @default - nothing is rebuilt
   */
  readonly afterRestore?: AfterRestoreProps;
  /**
   * Whether the restore has finished. Set it for the apply after the one that restored: only then can high availability
   * be turned on.
   * @default false
   */
  readonly restored?: boolean;
  /**
   * Ids of the action groups the alerts of a recovery go to.
   * @default - the alerts are seen in the portal only
   */
  readonly alertActionGroupIds?: string[];
  /**
   * Where the lock and the alerts of a recovery are declared.
   * @default - with the cluster
   */
  readonly guardScope?: Construct;
}

/**
 * A new cluster that holds what a source held at a moment, in the source's region, subscription and resource group.
 * @see https://learn.microsoft.com/azure/documentdb/how-to-restore-cluster
 */
export class PointInTimeRestore extends Construct implements IMongoCluster {
  /** Name. */
  public readonly clusterName: string;
  /** Region. */
  public readonly location: string;
  /** Resource group. */
  public readonly resourceGroupName: string;
  private readonly resource: MongoCluster;
  private readonly guards?: ClusterGuards;

  /** @throws {ProtectionError} value-known-only-at-deploy, provider-package-missing, name-used-twice */
  public constructor(scope: Construct, id: string, props: PointInTimeRestoreProps) {
    super(scope, id);
    requireLiteral('pointInTime', props.pointInTime);
    this.clusterName = props.name;
    this.location = props.location ?? props.source.location;
    this.resourceGroupName = props.resourceGroupName ?? props.source.resourceGroupName;
    const source = callerLocation(process.cwd());
    MongoDbBackupModel.of(this).addAzureCluster(() => ({
      ...modelOf(this, props, source),
      guards: standingGuardsOf(this.resource, this.guards),
    }));
    remark(this, props);
    this.resource = createResource(this, props);
    rebuildAround(this, this, props);
    const { guardScope } = props;
    if (props.purpose === RestorePurpose.RECOVERY)
      this.guards = new ClusterGuards(guardScope ?? this, guardIdOf(this, guardScope), this, props);
    stateBackups(this, this.clusterId);
    stateEarliestRestoreTimeOfSource(this, props.source.clusterId);
  }

  /** ARM id, known once it is applied. */
  public get clusterId(): string {
    return this.resource.id;
  }

  /** The command that shows the oldest moment the source can be restored to; azurerm cannot read it. */
  public static earliestRestoreTimeCommand(source: MongoClusterSource): string {
    return earliestRestoreTimeCommand(source.clusterId);
  }
}

/** What the clock says of the moment: kept out of the rules, which know no clock. */
function remark(scope: PointInTimeRestore, { pointInTime, name }: PointInTimeRestoreProps): void {
  const found = isUtcSecond(pointInTime) ? remarkOnMoment(pointInTime, now()) : undefined;
  if (found === undefined) return;
  const level =
    found.severity === 'error'
      ? AnnotationMetadataEntryType.ERROR
      : AnnotationMetadataEntryType.WARN;
  scope.node.addMetadata(level, `cluster ${name}: ${found.message}`);
}

function createResource(scope: PointInTimeRestore, props: PointInTimeRestoreProps): MongoCluster {
  const { MongoCluster } = loadAzurerm('mongo-cluster');
  const { afterRestore = {} } = props;
  return markOwn(
    new MongoCluster(scope, 'Resource', {
      ...providerOf(props),
      name: props.name,
      location: scope.location,
      resourceGroupName: scope.resourceGroupName,
      createMode: 'PointInTimeRestore',
      restore: { sourceId: props.source.clusterId, pointInTimeUtc: props.pointInTime },
      administratorUsername: props.administrator.username,
      administratorPassword: props.administrator.password,
      publicNetworkAccess: endpointOf(afterRestore.publicNetworkAccess ?? false),
      ...(isHighAvailabilityDue(props) && { highAvailabilityMode: highAvailabilityModeOf(true) }),
      ...(props.storageType !== undefined && { storageType: props.storageType }),
      ...(props.storageSizeGib !== undefined && { storageSizeInGb: props.storageSizeGib }),
      ...keyBlocksOf(props.customerManagedKey),
      timeouts: { create: `${props.createTimeoutMinutes ?? CREATE_TIMEOUT_MINUTES}m` },
      lifecycle: lifecycleOf(scope, props),
    }),
  );
}

const isHighAvailabilityDue = ({ restored, afterRestore }: PointInTimeRestoreProps): boolean =>
  restored === true && afterRestore?.highAvailability === true;

const isHighAvailabilityLater = ({ restored, afterRestore }: PointInTimeRestoreProps): boolean =>
  restored !== true && afterRestore?.highAvailability === true;

/** Settings Azure takes over from the source and answers back; azurerm would plan a change or a replacement for each. */
const INHERITED = [
  'source_server_id',
  'preview_features',
  'shard_count',
  'compute_tier',
  'version',
];

function lifecycleOf(
  scope: PointInTimeRestore,
  props: PointInTimeRestoreProps,
): TerraformResourceLifecycle {
  const made = { ...props, location: scope.location, resourceGroupName: scope.resourceGroupName };
  return {
    ignoreChanges: [
      ...INHERITED,
      ...(props.storageSizeGib === undefined ? ['storage_size_in_gb'] : []),
      // azurerm takes a type left out for PremiumSSD, and would replace the restore of a source on another one.
      ...(props.storageType === undefined ? ['storage_type'] : []),
      ...(isHighAvailabilityDue(props) ? [] : ['high_availability_mode']),
    ],
    ...(props.purpose === RestorePurpose.RECOVERY && { preventDestroy: true }),
    precondition: [
      ...settingsPreconditions(props),
      ...sourcePreconditions(scope, made),
      ...placePreconditions(made),
    ],
  };
}

function modelOf(
  scope: PointInTimeRestore,
  props: PointInTimeRestoreProps,
  source: string | undefined,
): Omit<AzureClusterModel, 'guards'> {
  const { purpose = RestorePurpose.DRILL, afterRestore = {} } = props;
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    service: 'azure',
    name: knownValue(props.name),
    resourceGroupName: knownValue(scope.resourceGroupName),
    ...subscriptionOf(scope, props),
    location: knownValue(scope.location),
    createMode: 'point-in-time-restore',
    from: { ...props.source._toModel(), pointInTime: props.pointInTime },
    purpose,
    ...(props.storageType !== undefined && { storageType: knownValue(props.storageType) }),
    ...(props.storageSizeGib !== undefined && {
      storageSizeGib: knownValue(props.storageSizeGib),
    }),
    highAvailability: isHighAvailabilityDue(props),
    ...(isHighAvailabilityLater(props) && { highAvailabilityLater: true }),
    administrator: administratorModelOf(props.administrator),
    publicNetworkAccess: afterRestore.publicNetworkAccess ?? false,
    ...(afterRestore.firewallRules !== undefined && {
      firewallRules: firewallModelOf(afterRestore.firewallRules),
    }),
    ...(props.customerManagedKey !== undefined && {
      customerKey: keyModelOf(props.customerManagedKey),
    }),
    createTimeoutMinutes: props.createTimeoutMinutes ?? CREATE_TIMEOUT_MINUTES,
  };
}
