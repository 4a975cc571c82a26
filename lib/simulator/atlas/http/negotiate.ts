import { Refusal } from '../refusal';
import { type Operation } from './call';

/** The resource version a request gets: the newest that is not after the date it asks for. */
export function negotiateVersion(accept: string | undefined, { versions }: Operation): string {
  const asked = /application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+json/.exec(accept ?? '')?.[1];
  const found = versions.filter((version) => asked !== undefined && version <= asked).at(-1);
  if (found !== undefined) return found;
  throw new Refusal(406, 'INVALID_VERSION_DATE', `Invalid accept header ${accept ?? '(none)'}.`, [
    accept ?? '',
  ]);
}

/** Headers of an answer at a version: its media type, and the dates of a deprecated one. */
export function versionHeaders(
  version: string,
  operation: Operation,
): Readonly<Record<string, string>> {
  return {
    'Content-Type': `application/vnd.atlas.${version}+json;charset=utf-8`,
    ...(operation.deprecated?.includes(version) === true && {
      Deprecation: 'Mon, 5 Aug 2024 00:00:00 GMT',
      Sunset: 'Thu, 1 Jul 2027 00:00:00 GMT',
    }),
  };
}
