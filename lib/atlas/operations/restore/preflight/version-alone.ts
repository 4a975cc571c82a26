import { judgeVersions } from '../../../../core/restore/versions';
import { cannotTell, fail, PASS, type Answer } from './answer';

/** Whether a target runs a version that can take the data of a family whose versions are never pinned. */
export function judgeVersionAlone(
  backup: string | undefined,
  target: { readonly name: string; readonly version: string | undefined },
): Answer {
  const found = judgeVersions({ backup: { version: backup }, target });
  if (found.verdict === 'incompatible') return fail(found.reason, found.remedy);
  return found.verdict === 'compatible' ? PASS : cannotTell(`${found.missing} is not known`);
}
