import { TerraformResource, type TerraformMetaArguments } from 'cdktf';
import { type Construct } from 'constructs';
import { markOwn } from './own-resource';

/** Attributes and blocks of a resource, spelled as the provider spells them. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What every resource of the mongodbatlas provider here is made of. */
export interface MongodbatlasResourceConfig {
  readonly attributes: Attributes;
  /**
   * Id the provider imports the live object by at the first apply.
   * @default - it is created
   */
  readonly importId?: string;
  /**
   * Lifecycle, dependencies and the like.
   * @default - none
   */
  readonly meta?: TerraformMetaArguments;
  /**
   * Resources it comes after, asked for when the stack is rendered, since they may be declared later.
   * @default - none
   */
  readonly comesAfter?: () => readonly TerraformResource[];
}

/**
 * A resource of the mongodbatlas provider, whichever bindings the app has: no version of ours enters
 * `required_providers`.
 */
export abstract class MongodbatlasResource extends TerraformResource {
  private readonly importId: string | undefined;
  private readonly comesAfter: MongodbatlasResourceConfig['comesAfter'];
  private readonly attributes: Attributes;

  protected constructor(
    scope: Construct,
    id: string,
    type: string,
    { attributes, importId, comesAfter, meta = {} }: MongodbatlasResourceConfig,
  ) {
    super(scope, id, {
      ...meta,
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: 'mongodbatlas' },
    });
    this.attributes = attributes;
    this.importId = importId;
    this.comesAfter = comesAfter;
    markOwn(this);
  }

  /** Adds the import block itself: CDKTF's own asks for a terraform binary at synth. */
  public override toTerraform(): Attributes {
    const rendered = super.toTerraform() as Attributes;
    if (this.importId === undefined) return rendered;
    const to = `${this.terraformResourceType}.${this.friendlyUniqueId}`;
    return { ...rendered, import: [{ to, id: this.importId }] };
  }

  /** Dependencies declared later included. */
  public override get terraformMetaArguments(): Record<string, unknown> {
    const after = this.comesAfter?.() ?? [];
    const dependsOn = [...(this.dependsOn ?? []), ...after.map(addressOf)];
    return { ...super.terraformMetaArguments, ...(dependsOn.length > 0 && { dependsOn }) };
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }
}

const addressOf = ({ terraformResourceType, friendlyUniqueId }: TerraformResource): string =>
  `${terraformResourceType}.${friendlyUniqueId}`;
