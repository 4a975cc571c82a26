import { TerraformProvider } from 'cdktf';
import { type Construct } from 'constructs';
import {
  describeAddress,
  PROVIDER_TYPE,
  RELEASE,
  SOURCE_ADDRESS,
  versionConstraint,
} from '../../terraform-provider/distribution/source-address';
import { credentialArguments, type AtlasCredentialConfig } from './atlas-credential';

/** How the provider of this package reaches Atlas, and where Terraform gets it from. */
export interface MongodbBackupProviderConfig extends AtlasCredentialConfig {
  /**
   * Where Terraform gets the provider from, `host/namespace/mongodbbackup`: the registry a team hosts with
   * `mongodb-backup provider registry`.
   * @default - the address `mongodb-backup provider install` fills
   */
  readonly source?: string;
  /**
   * Version constraint of the provider.
   * @default - the release of this package and later ones of its major version
   */
  readonly version?: string;
}

/** The provider of this package, which `Snapshot` and `Restore` need in their stack. */
export class MongodbBackupProvider extends TerraformProvider {
  /** The type in Terraform. */
  public static readonly tfResourceType = PROVIDER_TYPE;

  public constructor(
    scope: Construct,
    id: string,
    private readonly config: MongodbBackupProviderConfig = {},
  ) {
    super(scope, id, {
      terraformResourceType: PROVIDER_TYPE,
      terraformGeneratorMetadata: {
        providerName: PROVIDER_TYPE,
        providerVersion: config.version ?? versionConstraint(RELEASE),
      },
      terraformProviderSource: config.source ?? describeAddress(SOURCE_ADDRESS),
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return credentialArguments(this.config);
  }
}
