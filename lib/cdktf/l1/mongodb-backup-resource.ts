import { TerraformResource, type TerraformResourceLifecycle } from 'cdktf';
import { type Construct } from 'constructs';
import { PROVIDER_TYPE } from '../../terraform-provider/distribution/source-address';
import { type COLLECTION_RESTORE } from '../../terraform-provider/resources/collection-restore/attributes';
import { type FLEX_RESTORE } from '../../terraform-provider/resources/flex-restore/attributes';
import { type RESTORE } from '../../terraform-provider/resources/restore/attributes';
import { type SNAPSHOT } from '../../terraform-provider/resources/snapshot/attributes';
import { markOwn } from './own-resource';

/** The arguments of each kind of resource of the provider of this package, as its schema has them. */
interface Schemas {
  readonly mongodbbackup_snapshot: typeof SNAPSHOT;
  readonly mongodbbackup_restore: typeof RESTORE;
  readonly mongodbbackup_collection_restore: typeof COLLECTION_RESTORE;
  readonly mongodbbackup_flex_restore: typeof FLEX_RESTORE;
}

/** A resource of the provider of this package. */
export class MongodbBackupResource<Type extends keyof Schemas> extends TerraformResource {
  public constructor(
    scope: Construct,
    id: string,
    type: Type,
    private readonly config: {
      readonly attributes: { readonly [Name in keyof Schemas[Type]]?: unknown };
      readonly lifecycle: TerraformResourceLifecycle;
    },
  ) {
    super(scope, id, {
      lifecycle: config.lifecycle,
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: PROVIDER_TYPE },
    });
    markOwn(this);
  }

  /** A reference to one of its attributes. */
  public textOf(name: keyof Schemas[Type] & string): string {
    return this.getStringAttribute(name);
  }

  /** Its address, for whoever is to come after it. */
  public get address(): string {
    return `${this.terraformResourceType}.${this.friendlyUniqueId}`;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.config.attributes };
  }
}
