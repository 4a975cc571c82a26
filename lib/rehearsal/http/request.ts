import { type Caller } from '../iam/caller';
import { type Place } from '../names';

/** One HTTP request, with who sent it and for which region. */
export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly caller: Caller;
  readonly place: Place;
}

/** Access key and region of a signature, `Credential=<key>/<date>/<region>/<service>/aws4_request`. */
export function credentialOf(authorization: string | undefined): {
  readonly accessKeyId?: string;
  readonly region?: string;
} {
  const match = /Credential=([^/]+)\/[^/]*\/([^/]+)\//.exec(authorization ?? '');
  const [, accessKeyId, region] = match ?? [];
  return accessKeyId === undefined || region === undefined ? {} : { accessKeyId, region };
}
