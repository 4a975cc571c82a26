import { Stack, Token } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { type Known } from '../core/values/known';

/** A value for the model: itself, or the expression it is known by until deploy. */
export function knownValue<Value>(scope: IConstruct, value: Value): Known<Value> {
  return Token.isUnresolved(value) ? { unknown: Stack.of(scope).resolve(value) as unknown } : value;
}
