import { TerraformResource, type TerraformMetaArguments } from 'cdktf';
import { type Construct } from 'constructs';
import { markOwn } from './own-resource';

/** Attributes and blocks of a resource, spelled as the provider spells them. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What every resource of the mongodbatlas provider here is made of. */
export interface MongodbatlasResourceConfig {
  readonly attributes: Attributes;
  /** Id the provider imports the live object by at the first apply. @default - it is created */
  readonly importId?: string;
  /** Lifecycle, dependencies and the like. @default - none */
  readonly meta?: TerraformMetaArguments;
}

/**
 * A resource of the mongodbatlas provider, whichever bindings the app has: no version of ours enters
 * `required_providers`.
 */
export abstract class MongodbatlasResource extends TerraformResource {
  private readonly importId: string | undefined;
  private readonly attributes: Attributes;

  protected constructor(
    scope: Construct,
    id: string,
    type: string,
    { attributes, importId, meta = {} }: MongodbatlasResourceConfig,
  ) {
    super(scope, id, {
      ...meta,
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: 'mongodbatlas' },
    });
    this.attributes = attributes;
    this.importId = importId;
    markOwn(this);
  }

  /** Adds the import block itself: CDKTF's own asks for a terraform binary at synth. */
  public override toTerraform(): Attributes {
    const rendered = super.toTerraform() as Attributes;
    if (this.importId === undefined) return rendered;
    const to = `${this.terraformResourceType}.${this.friendlyUniqueId}`;
    return { ...rendered, import: [{ to, id: this.importId }] };
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }
}
