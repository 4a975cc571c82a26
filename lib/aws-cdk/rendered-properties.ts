import {
  DefaultTokenResolver,
  Reference,
  Tokenization,
  type CfnResource,
  type ITokenResolver,
} from 'aws-cdk-lib';

/** Properties of a resource by their names in the template. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * The properties of a resource as its template shows them, overrides included, with each reference still the token it
 * is, so that another stack can refer to the same value.
 */
export function renderedProperties(resource: CfnResource): Properties {
  // The one place that shows a resource as it will be in the template; marked internal, and stable since CDK 1.
  const render = resource as unknown as { _toCloudFormation(): object };
  const template = Tokenization.resolve(render._toCloudFormation(), {
    scope: resource,
    resolver: KEEPING_REFERENCES,
    preparing: false,
  }) as { readonly Resources: Readonly<Record<string, { readonly Properties?: Properties }>> };
  const properties = Object.values(template.Resources)[0]?.Properties ?? {};
  return restored(properties) as Properties;
}

const DEFAULT = new DefaultTokenResolver({
  join: (left: unknown, right: unknown): unknown => {
    if (left === undefined) return right;
    if (right === undefined) return left;
    return typeof left === 'string' && typeof right === 'string'
      ? left + right
      : { 'Fn::Join': ['', [left, right]] };
  },
});

/**
 * Lets a `Ref` to the text of a reference stand for it while the resource renders: an L1 checks the types of what it
 * renders, and lets nothing but an expression of CloudFormation pass for a flag.
 */
const KEEPING_REFERENCES: ITokenResolver = {
  resolveToken: (token, context, postProcessor) =>
    Reference.isReference(token)
      ? { Ref: token.toString() }
      : (DEFAULT.resolveToken(token, context, postProcessor) as unknown),
  resolveString: (fragments, context) => DEFAULT.resolveString(fragments, context) as unknown,
  resolveList: (list, context) => DEFAULT.resolveList(list, context) as unknown,
};

function restored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restored);
  const { Ref: ref } = value as { readonly Ref?: unknown };
  const token = typeof ref === 'string' ? Tokenization.reverseString(ref).firstToken : undefined;
  if (token !== undefined) return token;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, restored(field)]));
}
