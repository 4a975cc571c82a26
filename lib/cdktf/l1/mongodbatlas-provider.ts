import { TerraformProvider } from 'cdktf';
import { type Construct } from 'constructs';
import { PROVIDER_CONSTRAINT } from '../../core/values/mongodbatlas-provider';
import { credentialArguments, type AtlasCredentialConfig } from './atlas-credential';

/** How the official provider reaches Atlas, and which version of it. */
export interface MongodbatlasProviderConfig extends AtlasCredentialConfig {
  /**
   * Version constraint of the provider; the constructs need 2.12 or newer, and are checked against no newer one than
   * 2.16.
   * @default '>= 2.12, < 2.17'
   */
  readonly version?: string;
}

/** The official mongodbatlas provider in version 2, for apps without bindings of it. */
export class MongodbatlasProvider extends TerraformProvider {
  /** The type in Terraform. */
  public static readonly tfResourceType = 'mongodbatlas';

  public constructor(
    scope: Construct,
    id: string,
    private readonly config: MongodbatlasProviderConfig = {},
  ) {
    super(scope, id, {
      terraformResourceType: MongodbatlasProvider.tfResourceType,
      terraformGeneratorMetadata: {
        providerName: 'mongodbatlas',
        providerVersion: config.version ?? PROVIDER_CONSTRAINT,
      },
      terraformProviderSource: 'mongodb/mongodbatlas',
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return credentialArguments(this.config);
  }
}
