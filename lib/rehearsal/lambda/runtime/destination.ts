import { type RuntimeSettings } from '../messages';

const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0'];
const ANSWER_HOST = /^cloudformation-(custom-resource-response|waitcondition)-[^.]+\.s3\./;

/** Where a request goes instead; stays the same for this machine. @throws when it would leave the machine */
export function destinationOf(
  asked: URL,
  { loopbackUrl, redirects }: Pick<RuntimeSettings, 'loopbackUrl' | 'redirects'>,
): URL {
  if (LOCAL_HOSTS.includes(asked.hostname)) return asked;
  const redirect = ANSWER_HOST.test(asked.hostname) ? loopbackUrl : redirects[asked.origin];
  if (redirect !== undefined && redirect !== '') return moved(asked, redirect);
  throw new Error(
    `rehearsal: a request to ${asked.host} was refused, because nothing leaves this machine; name ${asked.host} in the redirects of the rehearsal to send it to a simulator`,
  );
}

function moved(asked: URL, to: string): URL {
  const base = to.endsWith('/') ? to.slice(0, -1) : to;
  return new URL(`${base}${asked.pathname}${asked.search}`);
}
