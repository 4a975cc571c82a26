import { ATLAS_BASE_URL } from '../../atlas/client/atlas-client';
import { type Diagnostic, problem } from '../framework/diagnostic';

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'];

/** What is wrong with an address of Atlas: it must not carry a path, nor a credential over an open line. */
export function judgeBaseUrl(text: string): readonly Diagnostic[] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.origin !== toBaseUrl(text))
    return [
      problem(
        `base_url must be a scheme and a host without a path, got ${withoutUser(text)}; write it like ${ATLAS_BASE_URL}`,
        'base_url',
      ),
    ];
  const isPrivate = url.protocol === 'https:' || THIS_MACHINE.includes(url.hostname);
  if (isPrivate) return [];
  return [
    problem(
      `base_url is ${text}, which would send the credential unencrypted; write https://, or an address of this machine`,
      'base_url',
    ),
  ];
}

/** The address as the client takes it: others write it with a slash at its end. */
export const toBaseUrl = (text: string): string => text.replace(/\/$/, '');

const withoutUser = (text: string): string => text.replace(/\/\/[^/]*@/, '//…@');
