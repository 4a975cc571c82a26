import { isUnknown } from '../values/known';
import { SATISFIED, type RunRule } from './rule';

/** A run that drops data of a cluster writes out the cluster's name. */
export const runNamesTheClusterItOverwrites: RunRule = {
  id: 'run-names-the-cluster-it-overwrites',
  about: 'run',
  statement: "A run that drops data of a cluster writes out the cluster's name.",
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-overview/',
  severity: 'fatal',
  check: ({ overwrites, overwriteTarget }, { name }) => {
    if (!overwrites) return SATISFIED;
    const fix = `set overwriteTarget to '${isUnknown(name) ? 'the name of the target' : name}' if data of that cluster may be dropped`;
    if (overwriteTarget === undefined)
      return [{ message: 'it drops data of its target, and overwriteTarget is left out', fix }];
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
        message: `it drops data of ${name}, and overwriteTarget consents to ${JSON.stringify(overwriteTarget)}`,
        fix,
      },
    ];
  },
};
