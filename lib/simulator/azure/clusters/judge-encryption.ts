import { readBody, readObject, readText, needText } from '../http/read-body';
import { badRequest } from '../refusal';

const VERSIONLESS_KEY = /^https:\/\/[^/]+\/keys\/[^/]+\/?$/i;

/** Refuses a customer key the cluster could not use: one of another identity, or of one version. */
export function judgeEncryption(encryption: object | undefined, identity: object): void {
  if (encryption === undefined) return;
  const key = readObject(readBody(encryption), 'customerManagedKeyEncryption');
  if (key === undefined) return;
  const url = needText(key, 'keyEncryptionKeyUrl');
  if (!VERSIONLESS_KEY.test(url))
    throw badRequest('The key encryption key must be given by an https address without a version.');
  const holder = readObject(key, 'keyEncryptionKeyIdentity');
  const id = holder && readText(holder, 'userAssignedIdentityResourceId');
  const assigned = readObject(readBody(identity), 'userAssignedIdentities')?.value ?? {};
  if (!Object.keys(assigned).some((each) => each.toLowerCase() === id?.toLowerCase()))
    throw badRequest('The identity of the key encryption key is not assigned to the cluster.');
}
