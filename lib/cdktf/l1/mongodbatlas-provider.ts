import { TerraformProvider } from 'cdktf';
import { type Construct } from 'constructs';

/** How the provider reaches Atlas; what is left out comes from the environment of Terraform. */
export interface MongodbatlasProviderConfig {
  /**
   * Client id of a service account.
   * @default - the environment variable MONGODB_ATLAS_CLIENT_ID
   */
  readonly clientId?: string;
  /**
   * Client secret of a service account; pass a sensitive Terraform variable, never a literal.
   * @default - the environment variable MONGODB_ATLAS_CLIENT_SECRET
   */
  readonly clientSecret?: string;
  /**
   * Public half of an API key.
   * @default - the environment variable MONGODB_ATLAS_PUBLIC_API_KEY
   */
  readonly publicKey?: string;
  /**
   * Private half of an API key; pass a sensitive Terraform variable, never a literal.
   * @default - the environment variable MONGODB_ATLAS_PRIVATE_API_KEY
   */
  readonly privateKey?: string;
  /**
   * Base URL of the Atlas Administration API, e.g. of Atlas for Government.
   * @default - the provider's own
   */
  readonly baseUrl?: string;
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
    const { clientId, clientSecret, publicKey, privateKey, baseUrl } = this.config;
    return {
      client_id: clientId,
      client_secret: clientSecret,
      public_key: publicKey,
      private_key: privateKey,
      base_url: baseUrl,
    };
  }
}
