import { isUnknown } from '../values/known';
import { SATISFIED, type RestoreRule } from './rule';

/** A restore writes out the name of the cluster it empties. */
export const restoreNamesTheClusterItEmpties: RestoreRule = {
  id: 'restore-names-the-cluster-it-empties',
  about: 'restore',
  statement: 'A restore writes out the name of the cluster it empties.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'fatal',
  check: ({ overwriteTarget }, { name }) => {
    const fix = `set overwriteTarget to '${isUnknown(name) ? 'the name of the target' : name}' if that cluster may be emptied`;
    if (overwriteTarget === undefined)
      return [{ message: 'it empties its target first, and overwriteTarget is left out', fix }];
    if (isUnknown(name))
      return [
        {
          verdict: 'unverified',
          message: `whether its target is called ${overwriteTarget}, as overwriteTarget says, is known only at deploy`,
          fix: 'compare it with the name Atlas shows',
        },
      ];
    if (overwriteTarget === name) return SATISFIED;
    return [
      {
        message: `it empties ${name}, and overwriteTarget consents to emptying ${JSON.stringify(overwriteTarget)}`,
        fix,
      },
    ];
  },
};
