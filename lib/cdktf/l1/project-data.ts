import { TerraformDataSource } from 'cdktf';
import { type Construct } from 'constructs';

/** `data.mongodbatlas_project`: a project as Atlas has it when Terraform plans. */
export class ProjectData extends TerraformDataSource {
  /** The type in Terraform. */
  public static readonly tfResourceType = 'mongodbatlas_project';

  public constructor(
    scope: Construct,
    id: string,
    private readonly projectId: string,
  ) {
    super(scope, id, {
      terraformResourceType: ProjectData.tfResourceType,
      terraformGeneratorMetadata: { providerName: 'mongodbatlas' },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { project_id: this.projectId };
  }
}
