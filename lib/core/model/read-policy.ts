import { FREQUENCIES } from '../values/frequency';
import { RetentionUnit, SHORTEST_RETENTION } from '../values/retention';
import { type Reader } from './model-reader';

const UNITS = Object.values(RetentionUnit);

/** Reads a policy item of a schedule or a compliance policy. */
export function readItem(item: Reader): void {
  item.oneOf('frequency', FREQUENCIES);
  readRetention(item.object('keep'));
}

/** Reads how long something is kept. */
export function readRetention(keep: Reader): void {
  keep.wholeNumber('amount', SHORTEST_RETENTION);
  keep.oneOf('unit', UNITS);
}

/** Reads a declared backup compliance policy. */
export function readCompliancePolicy(policy: Reader): void {
  policy.text('path');
  policy.oneOf('mode', ['draft', 'enforced']);
  policy.object('authorizedUser').text('email', 'firstName', 'lastName');
  policy.list('minimum').forEach(readItem);
  if (policy.has('onDemandMinimum')) readRetention(policy.object('onDemandMinimum'));
  if (policy.has('alsoAffects')) policy.texts('alsoAffects');
}
