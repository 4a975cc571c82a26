import { hasItems } from './copies-choose-snapshots-alike';
import { SATISFIED, unverified, type ScheduleRule } from './rule';

/** An act on copies by their item is asked for only where copies have items: Atlas refuses it where they follow frequencies. */
export const copyActsHaveCopyItems: ScheduleRule = {
  id: 'copy-acts-have-copy-items',
  about: 'schedule',
  statement:
    'An act on existing copies by their item is asked for only where copies have a retention of their own.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-updategroupclusterbackupschedule',
  severity: 'fatal',
  check: ({ copies, existingSnapshots }) => {
    const what = existingSnapshots && ACTS[existingSnapshots.act];
    if (what === undefined) return SATISFIED;
    if (copies === undefined || copies.length === 0)
      return unverified(
        `${what}, and whether the live copies have a retention of their own is not known`,
        "declare the copies with 'keep', or leave it to the deployment",
      );
    if (copies.some(hasItems)) return SATISFIED;
    return [
      {
        message: `${what}, and its copies follow frequencies, for which Atlas has no such act`,
        fix: "give the copies 'keep', or leave existingSnapshots out",
      },
    ];
  },
};

const ACTS: Readonly<Record<string, string>> = {
  'apply-new-copy-retention': 'copies made already are to get the new retention of their item',
  'delete-copies-of-removed-items': 'copies of removed items are to be deleted',
};
