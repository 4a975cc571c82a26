import { TerraformResource, type IResolvable } from 'cdktf';
import { type Construct } from 'constructs';
import { markOwn } from './own-resource';

/** The built-in `terraform_data`. That of cdktf asks the terraform on PATH for its version, so that synth would need one. */
export class TerraformData extends TerraformResource {
  public constructor(
    scope: Construct,
    id: string,
    private readonly config: {
      /** What it was given when it was created; it keeps these values whatever is said later. */
      readonly firstInput: Readonly<Record<string, string>>;
    },
  ) {
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
      lifecycle: { ignoreChanges: ['input'] },
    });
    markOwn(this);
  }

  /** One of its first values. */
  public outputOf(name: string): IResolvable {
    return this.interpolationForAttribute(`output.${name}`);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.config.firstInput };
  }
}
