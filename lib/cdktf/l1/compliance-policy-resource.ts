import { type TerraformMetaArguments, type TerraformResource } from 'cdktf';
import { type Construct } from 'constructs';
import { MongodbatlasResource } from './mongodbatlas-resource';
import { type PolicyItemBlock, type PolicyItemBlocks } from './policy-item-blocks';

/** Attributes of `mongodbatlas_backup_compliance_policy`. */
export interface CompliancePolicyAttributes extends PolicyItemBlocks {
  readonly project_id: string;
  readonly authorized_email: string;
  readonly authorized_user_first_name: string;
  readonly authorized_user_last_name: string;
  readonly copy_protection_enabled?: boolean;
  readonly encryption_at_rest_enabled?: boolean;
  readonly pit_enabled?: boolean;
  readonly restore_window_days?: number;
  readonly on_demand_policy_item?: PolicyItemBlock;
}

/** `mongodbatlas_backup_compliance_policy`: the floor and the lock of a project. */
export class CompliancePolicyResource extends MongodbatlasResource {
  /** The type in Terraform. */
  public static readonly tfResourceType = 'mongodbatlas_backup_compliance_policy';

  public constructor(
    scope: Construct,
    id: string,
    config: {
      readonly attributes: CompliancePolicyAttributes;
      readonly importId?: string;
      readonly meta?: TerraformMetaArguments;
      readonly comesAfter?: () => readonly TerraformResource[];
    },
  ) {
    super(scope, id, CompliancePolicyResource.tfResourceType, {
      ...config,
      attributes: { ...config.attributes },
    });
  }
}
