import { type TerraformResource } from 'cdktf';

/** The attributes of a resource as `cdk.tf.json` will show them, overrides included. */
export function renderedAttributesOf(
  resource: TerraformResource,
): Readonly<Record<string, unknown>> {
  const { resource: rendered } = resource.toTerraform() as {
    readonly resource?: Readonly<Record<string, Readonly<Record<string, object>>>>;
  };
  const ofType = rendered?.[resource.terraformResourceType] ?? {};
  return { ...Object.values(ofType)[0] };
}
