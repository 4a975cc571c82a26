import { ProtectionError } from '../errors';

// Both engines hide a value known only at deploy in a string like `${Token[TOKEN.7]}` or `${TfToken[TOKEN.7]}`,
// or in the unused bits of a very large negative number.
const STRING_TOKEN = /[$#]\{(Tf)?Token\[[^\]]*\]\}/;
// AWS CDK marks numbers and CDKTF elements of number lists with the first; CDKTF marks single numbers with the second.
const NUMBER_TOKEN_MARKS: readonly number[] = [0xfbff, 0xfdff];

/** Whether a value is a placeholder that AWS CDK or CDKTF resolves only at deploy. */
export function isEncoded(value: unknown): boolean {
  if (typeof value === 'string') return STRING_TOKEN.test(value);
  if (typeof value === 'number') return isEncodedNumber(value);
  return false;
}

/** Throws `value-known-only-at-deploy` where a literal is needed and a placeholder was given. */
export function requireLiteral(prop: string, value: unknown): void {
  if (!isEncoded(value)) return;
  throw new ProtectionError(
    'value-known-only-at-deploy',
    `'${prop}' is known only at deploy, and its checks need a literal; write the value itself, or leave the prop out and let the deployment check it`,
  );
}

/** Throws `value-known-only-at-deploy` where a consent or a person is named by a placeholder: nobody could review it. */
export function requireWrittenOut(values: Readonly<Record<string, unknown>>): void {
  for (const [prop, value] of Object.entries(values)) {
    if (!isEncoded(value)) continue;
    throw new ProtectionError(
      'value-known-only-at-deploy',
      `'${prop}' is known only at deploy, and whoever reviews the code must be able to read it; write the value itself`,
    );
  }
}

function isEncodedNumber(value: number): boolean {
  if (value > -1e280) return false;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return NUMBER_TOKEN_MARKS.includes(view.getUint16(0));
}
