import { TerraformResource } from 'cdktf';
import { type Construct } from 'constructs';
import { markOwn } from './own-resource';

/** The built-in `terraform_data`. That of cdktf asks the terraform on PATH for its version, so that synth would need one. */
export class TerraformData extends TerraformResource {
  public constructor(
    scope: Construct,
    id: string,
    private readonly config: {
      /** A new value replaces it, and what is replaced along with it. */
      readonly triggersReplace: Readonly<Record<string, string>>;
    },
  ) {
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
    });
    markOwn(this);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { triggers_replace: this.config.triggersReplace };
  }
}
