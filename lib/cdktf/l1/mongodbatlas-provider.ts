import { TerraformProvider } from 'cdktf';
import { type Construct } from 'constructs';
import { credentialArguments, type AtlasCredentialConfig } from './atlas-credential';

/** How the official provider reaches Atlas, and which version of it. */
export interface MongodbatlasProviderConfig extends AtlasCredentialConfig {
  /**
   * Version constraint of the provider; the constructs need 2.12 or newer.
   * @default '~> 2.12'
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
        providerVersion: config.version ?? '~> 2.12',
      },
      terraformProviderSource: 'mongodb/mongodbatlas',
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return credentialArguments(this.config);
  }
}
