import { Token } from 'cdktf';
import { type Known } from '../core/values/known';

/** An expression of Terraform written by hand, e.g. `${var.name}`. */
const EXPRESSION = /[$%]\{/;

/** A value for the model: itself, or the placeholder of the expression it is known by until `terraform plan`. */
export function knownValue<Value>(value: Value): Known<Value> {
  return isKnownAtSynth(value) ? value : { unknown: value };
}

/** Whether a value is a literal that synth can judge. */
export function isKnownAtSynth(value: unknown): boolean {
  return !Token.isUnresolved(value) && !(typeof value === 'string' && EXPRESSION.test(value));
}
