import { tryKnown } from '../values/known';
import { isObjectId } from '../values/names';
import { SATISFIED, type ScheduleRule } from './rule';

/** Automatic export names its bucket by the id Atlas gave it. */
export const autoExportNamesItsBucket: ScheduleRule = {
  id: 'auto-export-names-its-bucket',
  about: 'schedule',
  statement: 'Automatic export names its bucket by the id Atlas gave it.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/export/',
  severity: 'fatal',
  check: ({ autoExport }) => {
    if (autoExport === undefined || autoExport === 'off') return SATISFIED;
    const bucketId = tryKnown(autoExport.bucketId);
    if (bucketId === undefined || isObjectId(bucketId)) return SATISFIED;
    return [
      {
        message: `snapshots are to be exported to ${JSON.stringify(bucketId)}, which is no id of an export bucket`,
        fix: 'give the 24 hexadecimal digits Atlas shows for the bucket, not its name',
      },
    ];
  },
};
