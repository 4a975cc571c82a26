import { Op, type TerraformResourceLifecycle } from 'cdktf';
import { Construct } from 'constructs';
import { type CompliancePolicyModel } from '../../core/model/compliance-policy-model';
import { type BackupPolicy } from '../../core/values/backup-policy';
import { ComplianceMode } from '../../core/values/compliance-mode';
import { requireWrittenOut } from '../../core/values/encoded';
import { requireWholeDays } from '../../core/values/restore-window';
import { type Retention } from '../../core/values/retention';
import { callerLocation } from '../../synth/source-location';
import { isKnownAtSynth, knownValue } from '../known-value';
import {
  CompliancePolicyResource,
  type CompliancePolicyAttributes,
} from '../l1/compliance-policy-resource';
import { toPolicyItemBlocks } from '../l1/policy-item-blocks';
import { ProjectData } from '../l1/project-data';
import { MongoDbBackupModel } from '../mongodb-backup-model';
import { projectModelOf, type IAtlasProject } from './atlas-project';
import { ResourceIdentity } from './resource-identity';

/** The only person who may ask MongoDB Support to lift a policy. */
export interface AuthorizedUser {
  /** Email address of the person in Atlas. */
  readonly email: string;
  /** First name. */
  readonly firstName: string;
  /** Last name. */
  readonly lastName: string;
}

/** What a backup compliance policy demands of every cluster of a project. */
export interface BackupCompliancePolicyProps {
  /** The project it locks. */
  readonly project: IAtlasProject;
  /** Whether the policy is sent, or only checked. */
  readonly mode: ComplianceMode;
  /** The only person who may ask MongoDB Support to lift it. */
  readonly authorizedUser: AuthorizedUser;
  /** The least every schedule of the project must do. */
  readonly minimum: BackupPolicy;
  /** The project's name as Atlas shows it, written out as consent; compared with Atlas before anything is sent. */
  readonly confirmProjectName: string;
  /**
   * The least an on-demand snapshot is kept.
   * @default - not managed
   */
  readonly onDemandMinimum?: Retention;
  /**
   * Whether copies in other regions are locked too.
   * @default - not managed
   */
  readonly copyProtection?: boolean;
  /**
   * Whether every cluster must be encrypted with a customer key.
   * @default - not managed
   */
  readonly encryptionAtRest?: boolean;
  /**
   * Whether every cluster must have point-in-time restore.
   * @default - not managed
   */
  readonly pointInTimeRestore?: boolean;
  /**
   * Days one can go back to any moment, at least.
   * @default - not managed
   */
  readonly restoreWindowDays?: number;
  /**
   * Clusters of the project this app does not declare, named because the policy reaches them too.
   * @default - none
   */
  readonly alsoAffects?: string[];
  /**
   * Whether the project has a policy already: it is imported, so that the plan shows what would change about it.
   * @default false
   */
  readonly adopt?: boolean;
}

/**
 * The floor and the lock of a project's backups. Once sent it can neither be destroyed nor replaced from code; it comes
 * after every schedule of the project in the stack.
 * @see https://www.mongodb.com/docs/atlas/backup/cloud-backup/backup-compliance-policy/
 */
export class BackupCompliancePolicy extends Construct {
  private readonly resource: CompliancePolicyResource | undefined;

  /** @throws {ProtectionError} restore-window-not-whole-days, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: BackupCompliancePolicyProps) {
    super(scope, id);
    const { confirmProjectName, authorizedUser } = props;
    requireWrittenOut({ confirmProjectName, ...authorizedUser });
    const project = projectModelOf(props.project);
    MongoDbBackupModel.of(this).addCompliancePolicy(project, modelOf(this, props));
    if (props.mode === ComplianceMode.ENFORCED) this.resource = createResource(this, props);
  }

  /** State of the policy in Atlas, e.g. `ACTIVE`; empty for a draft. */
  public get state(): string {
    return this.resource?.getStringAttribute('state') ?? '';
  }
}

function createResource(
  scope: BackupCompliancePolicy,
  props: BackupCompliancePolicyProps,
): CompliancePolicyResource {
  const { projectId } = props.project;
  const live = new ProjectData(scope, 'Live', projectId);
  const identity = ResourceIdentity.of(scope, 'Project', {
    parts: { project_id: projectId },
    subject: 'compliance policy: it',
  });
  const lifecycle: TerraformResourceLifecycle = {
    ...notManaged(props),
    preventDestroy: true,
    precondition: [
      ...identity.preconditions,
      {
        condition: Op.eq(live.getStringAttribute('name'), props.confirmProjectName),
        errorMessage: `compliance policy: project ${props.project.projectName ?? projectId} is not called ${props.confirmProjectName} in Atlas, and a policy that is on cannot be taken back; correct confirmProjectName, or the project`,
      },
    ],
  };
  return new CompliancePolicyResource(scope, identity.resourceId, {
    attributes: attributesOf(props),
    comesAfter: () => MongoDbBackupModel.of(scope).schedulesOf(knownValue(projectId)),
    ...(props.adopt === true && { importId: projectId }),
    meta: { lifecycle },
  });
}

/** Without this, an adopted policy would plan to lower what the app says nothing about. */
function notManaged(props: BackupCompliancePolicyProps): TerraformResourceLifecycle {
  const ignored = [
    ...(props.copyProtection === undefined ? ['copy_protection_enabled'] : []),
    ...(props.encryptionAtRest === undefined ? ['encryption_at_rest_enabled'] : []),
    ...(props.pointInTimeRestore === undefined ? ['pit_enabled'] : []),
    ...(props.onDemandMinimum === undefined ? ['on_demand_policy_item'] : []),
  ];
  return ignored.length === 0 ? {} : { ignoreChanges: ignored };
}

function attributesOf(props: BackupCompliancePolicyProps): CompliancePolicyAttributes {
  const { authorizedUser, onDemandMinimum, restoreWindowDays } = props;
  return {
    project_id: props.project.projectId,
    authorized_email: authorizedUser.email,
    authorized_user_first_name: authorizedUser.firstName,
    authorized_user_last_name: authorizedUser.lastName,
    ...toPolicyItemBlocks(props.minimum.items.map(({ data }) => data)),
    ...(onDemandMinimum !== undefined && {
      on_demand_policy_item: {
        frequency_interval: 0,
        retention_unit: onDemandMinimum.unit,
        retention_value: onDemandMinimum.amount,
      },
    }),
    ...(props.copyProtection !== undefined && { copy_protection_enabled: props.copyProtection }),
    ...(props.encryptionAtRest !== undefined && {
      encryption_at_rest_enabled: props.encryptionAtRest,
    }),
    ...(props.pointInTimeRestore !== undefined && { pit_enabled: props.pointInTimeRestore }),
    ...(restoreWindowDays !== undefined && { restore_window_days: restoreWindowDays }),
  };
}

function modelOf(
  scope: BackupCompliancePolicy,
  props: BackupCompliancePolicyProps,
): CompliancePolicyModel {
  const { onDemandMinimum, restoreWindowDays, authorizedUser } = props;
  if (isKnownAtSynth(restoreWindowDays)) requireWholeDays(restoreWindowDays);
  const source = callerLocation(process.cwd());
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    mode: props.mode,
    authorizedUser: {
      email: authorizedUser.email,
      firstName: authorizedUser.firstName,
      lastName: authorizedUser.lastName,
    },
    minimum: props.minimum.items.map(({ data }) => data),
    ...(onDemandMinimum !== undefined && {
      onDemandMinimum: { amount: onDemandMinimum.amount, unit: onDemandMinimum.unit },
    }),
    ...(props.copyProtection !== undefined && { copyProtection: props.copyProtection }),
    ...(props.encryptionAtRest !== undefined && { encryptionAtRest: props.encryptionAtRest }),
    ...(props.pointInTimeRestore !== undefined && {
      pointInTimeRestore: props.pointInTimeRestore,
    }),
    ...(restoreWindowDays !== undefined && { restoreWindowDays: knownValue(restoreWindowDays) }),
    ...(props.alsoAffects !== undefined && { alsoAffects: props.alsoAffects }),
    confirmProjectName: props.confirmProjectName,
  };
}
