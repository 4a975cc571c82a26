import { TerraformDataSource, type TerraformMetaArguments } from 'cdktf';
import { type Construct } from 'constructs';

/** `data.mongodbatlas_advanced_cluster`: a cluster as Atlas has it when Terraform plans. */
export class AdvancedClusterData extends TerraformDataSource {
  /** The type in Terraform. */
  public static readonly tfResourceType = 'mongodbatlas_advanced_cluster';

  private readonly attributes: { readonly project_id: string; readonly name: string };

  public constructor(
    scope: Construct,
    id: string,
    config: {
      readonly projectId: string;
      readonly name: string;
      readonly meta?: TerraformMetaArguments;
    },
  ) {
    super(scope, id, {
      ...config.meta,
      terraformResourceType: AdvancedClusterData.tfResourceType,
      terraformGeneratorMetadata: { providerName: 'mongodbatlas' },
    });
    this.attributes = { project_id: config.projectId, name: config.name };
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }
}
