import { scheduleFateOf } from '../../facts/schedule-fate';
import { describeAddress } from '../../read/address';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The live schedule is deleted. */
export const scheduleDeleted: ChangeKind = {
  id: 'schedule-deleted',
  service: 'atlas',
  aspect: 'schedule',
  action: 'remove',
  about: 'schedule',
  levels: ['weakens'],
  statement: 'the live schedule is deleted with its declaration',
  find: (pair, context) => {
    if (scheduleFateOf(pair, context) !== 'deleted') return NOTHING;
    const resource = pair.before?.resource;
    return [
      {
        level: 'weakens',
        what: 'schedule',
        before: 'declared',
        after: 'no policy items',
        fact:
          resource === undefined
            ? 'its backup schedule is deleted at deploy, because onRemove says so'
            : `its backup schedule is deleted at deploy with ${describeAddress(resource)}`,
        remedy: remedyFor(resource?.engine),
      },
    ];
  },
};

function remedyFor(engine: 'cloudformation' | 'terraform' | undefined): string {
  switch (engine) {
    case undefined:
      return 'set OnRemove.KEEP in a deployment before to keep it';
    case 'cloudformation':
      return 'set its DeletionPolicy to Retain in a deployment before to keep it';
    case 'terraform':
      return 'apply skip_destroy = true before, or drop it with a removed block that does not destroy';
  }
}
