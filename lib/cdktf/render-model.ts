import { DefaultTokenResolver, StringConcat, Tokenization } from 'cdktf';
import { type IConstruct } from 'constructs';
import { isUnknown } from '../core/values/known';

const resolver = new DefaultTokenResolver(new StringConcat());

/** JSON of a model in which each placeholder is the Terraform expression it stands for. */
export function renderModel(scope: IConstruct, model: object): string {
  const write = (_name: string, value: unknown): unknown =>
    isUnknown(value) ? { unknown: resolve(scope, value.unknown) } : value;
  return `${JSON.stringify(model, write, 1)}\n`;
}

/** A text in which each placeholder is the Terraform expression it stands for. */
export const resolveText = (scope: IConstruct, text: string): string =>
  String(resolve(scope, text));

const resolve = (scope: IConstruct, value: unknown): unknown =>
  Tokenization.resolve(value, { scope, resolver, preparing: false }) as unknown;
