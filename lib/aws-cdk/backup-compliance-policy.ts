import { CfnResource, Lazy, RemovalPolicy, Token } from 'aws-cdk-lib';
import { Construct, Dependable, type IConstruct, type IDependable } from 'constructs';
import { type CompliancePolicyModel } from '../core/model/compliance-policy-model';
import { type BackupPolicy } from '../core/values/backup-policy';
import { requireWrittenOut } from '../core/values/encoded';
import { amountOf, type Retention } from '../core/values/retention';
import {
  COMPLIANCE_POLICY_RESOURCE_TYPE,
  PROPERTIES_SCHEMA,
  type CompliancePolicyAttributes,
} from '../handlers/contract';
import { type IAtlasProject } from './atlas-project';
import { BackupProvider } from './backup-provider';
import { connectionOf } from './connection-properties';
import { MongoDbBackupModel } from './mongodb-backup-model';
import { ProtectionChecks } from './protection-checks';
import { callerLocation } from '../synth/source-location';

/** A policy takes seconds in an empty project and minutes in a large one. */
const SERVICE_TIMEOUT_SECONDS = 3600;

/** Whether a compliance policy is sent. */
export enum ComplianceMode {
  /** Every check runs against the live project and its clusters, and nothing is sent. */
  DRAFT = 'draft',
  /** The policy is sent. Only MongoDB Support can lift it again. */
  ENFORCED = 'enforced',
}

/** Who may ask MongoDB Support to lift the policy; use an address that can sign in to the Support portal. */
export interface AuthorizedUser {
  /** Email address. */
  readonly email: string;
  /** First name. */
  readonly firstName: string;
  /** Last name. */
  readonly lastName: string;
}

/** The floor and the lock of a project's backups. */
export interface BackupCompliancePolicyProps {
  /** The project; its credential needs Project Owner, so give it a secret of its own. */
  readonly project: IAtlasProject;
  /** Whether the policy is sent. */
  readonly mode: ComplianceMode;
  /** Who may ask MongoDB Support to lift it. */
  readonly authorizedUser: AuthorizedUser;
  /** The least every schedule of the project must do. */
  readonly minimum: BackupPolicy;
  /**
   * The least an on-demand snapshot is kept.
   * @default - on-demand snapshots have no minimum
   */
  readonly onDemandMinimum?: Retention;
  /**
   * Whether copies in other regions are locked too.
   * @default false
   */
  readonly copyProtection?: boolean;
  /**
   * Whether every cluster must be encrypted with a customer key.
   * @default false
   */
  readonly encryptionAtRest?: boolean;
  /**
   * Whether every cluster must have point-in-time restore.
   * @default false
   */
  readonly pointInTimeRestore?: boolean;
  /**
   * Days one can go back to any moment, at least; needs point-in-time restore, and hourly snapshots kept as long.
   * @default - no minimum
   */
  readonly restoreWindowDays?: number;
  /**
   * Clusters of the project that this app does not declare and that the policy may reach.
   * @default - none: nothing is sent while there are any
   */
  readonly alsoAffects?: string[];
  /**
   * The project's name as Atlas shows it, written out as consent; needed for ENFORCED.
   * @default - no consent
   */
  readonly confirmProjectName?: string;
}

/**
 * The backup compliance policy of a project: a floor for the schedules of all its clusters, and a lock on their
 * snapshots. It comes after every schedule of the project in its stack, is never lowered and never deleted.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/
 */
export class BackupCompliancePolicy extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: BackupCompliancePolicyProps) {
    super(scope, id);
    const { confirmProjectName, authorizedUser } = props;
    requireWrittenOut({ confirmProjectName, ...authorizedUser });
    ProtectionChecks._ensure(this);
    const model = MongoDbBackupModel.of(this);
    model.addCompliancePolicy(props.project, modelOf(this, props));
    this.resource = this.createResource(props);
    this.resource.node.addDependency(lazily(() => model.schedulesOf(props.project.projectId)));
  }

  /** `ACTIVE`, or `DRAFT` where nothing was sent. */
  public get state(): string {
    const name: keyof CompliancePolicyAttributes = 'State';
    return Token.asString(this.resource.getAtt(name));
  }

  private createResource(props: BackupCompliancePolicyProps): CfnResource {
    const resource = new CfnResource(this, 'Resource', {
      type: COMPLIANCE_POLICY_RESOURCE_TYPE,
      properties: {
        ServiceToken: BackupProvider._serviceTokenFor(this, props.project.connection),
        ServiceTimeout: String(SERVICE_TIMEOUT_SECONDS),
        ...propertiesOf(this, props),
      },
    });
    resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return resource;
  }
}

/** Something whose dependency roots are asked for only when the app is synthesized. */
function lazily(roots: () => readonly IConstruct[]): IDependable {
  const dependable: IDependable = {};
  Dependable.implement(dependable, new LateRoots(roots));
  return dependable;
}

class LateRoots extends Dependable {
  public constructor(private readonly roots: () => readonly IConstruct[]) {
    super();
  }

  public get dependencyRoots(): IConstruct[] {
    return [...this.roots()];
  }
}

function settingsOf(
  props: BackupCompliancePolicyProps,
): Omit<CompliancePolicyModel, 'path' | 'source'> {
  const { mode, authorizedUser, minimum, onDemandMinimum, restoreWindowDays } = props;
  const { copyProtection, encryptionAtRest, pointInTimeRestore } = props;
  const { alsoAffects, confirmProjectName } = props;
  return {
    mode,
    authorizedUser,
    minimum: minimum.items.map(({ data }) => data),
    ...(onDemandMinimum !== undefined && { onDemandMinimum: amountOf(onDemandMinimum) }),
    ...(copyProtection !== undefined && { copyProtection }),
    ...(encryptionAtRest !== undefined && { encryptionAtRest }),
    ...(pointInTimeRestore !== undefined && { pointInTimeRestore }),
    ...(restoreWindowDays !== undefined && { restoreWindowDays }),
    ...(alsoAffects !== undefined && { alsoAffects }),
    ...(confirmProjectName !== undefined && { confirmProjectName }),
  };
}

function modelOf(
  scope: BackupCompliancePolicy,
  props: BackupCompliancePolicyProps,
): CompliancePolicyModel {
  const source = callerLocation(process.cwd());
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    ...settingsOf(props),
  };
}

const propertiesOf = (scope: Construct, props: BackupCompliancePolicyProps): object => ({
  schema: PROPERTIES_SCHEMA,
  connection: connectionOf(scope, props.project),
  projectId: props.project.projectId,
  ...settingsOf(props),
  declaredClusters: Lazy.list(
    { produce: () => [...MongoDbBackupModel.clusterNamesIn(scope.node.root, props.project)] },
    { omitEmpty: false },
  ),
});
