import { ProtectionError } from '../errors';
import { isEncoded } from './encoded';

const OBJECT_ID = /^[a-f0-9]{24}$/;
const CLUSTER_NAME = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/;

/** Whether a text is an id Atlas gives: 24 lower-case hexadecimal digits. */
export const isObjectId = (text: string): boolean => OBJECT_ID.test(text);

/** Whether a text can be the name of an Atlas cluster. */
export const isClusterName = (text: string): boolean => CLUSTER_NAME.test(text);

/** What is wrong with a value that should be an id Atlas gives; undefined where nothing is. */
export const faultOfObjectId = (prop: string, value: string): string | undefined =>
  isObjectId(value)
    ? undefined
    : `'${prop}' must be the 24 lower-case hexadecimal digits of an Atlas id, got ${value}; copy it from the address of its page in Atlas`;

/** What is wrong with a value that should be the name of a cluster; undefined where nothing is. */
export const faultOfClusterName = (prop: string, value: string): string | undefined =>
  isClusterName(value)
    ? undefined
    : `'${prop}' must start with a letter or digit and hold only letters, digits and hyphens, got ${JSON.stringify(value)}; use the name Atlas shows, not the host name`;

/** Throws `object-id-malformed` unless the value is 24 lower-case hexadecimal digits or known only at deploy. */
export function requireObjectId(prop: string, value: string): void {
  const fault = isEncoded(value) ? undefined : faultOfObjectId(prop, value);
  if (fault !== undefined) throw new ProtectionError('object-id-malformed', fault);
}

/** Throws `cluster-name-malformed` unless the value is a name Atlas gives clusters or known only at deploy. */
export function requireClusterName(prop: string, value: string): void {
  const fault = isEncoded(value) ? undefined : faultOfClusterName(prop, value);
  if (fault !== undefined) throw new ProtectionError('cluster-name-malformed', fault);
}
