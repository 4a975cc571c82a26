import { resourcesBehind, scheduleFateOf } from '../../facts/schedule-fate';
import { describeAddress } from '../../read/address';
import { type EngineResource } from '../../read/reading';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A schedule with a new address is created and then emptied. */
export const scheduleEmptied: ChangeKind = {
  id: 'schedule-emptied',
  service: 'atlas',
  aspect: 'schedule-address',
  action: 'alter',
  about: 'schedule',
  levels: ['weakens'],
  statement:
    'a schedule its resource takes along has a new address, so that the delete of the old one empties it',
  find: (pair, context) => {
    if (scheduleFateOf(pair, context) !== 'emptied') return NOTHING;
    const [old, young] = resourcesBehind(pair);
    const [before, after] = [old, young].map((side) => (side ? describeAddress(side) : ''));
    return [
      {
        level: 'weakens',
        what: 'address',
        before: before ?? '',
        after: after ?? '',
        fact: `${before ?? ''} became ${after ?? ''}, so the schedule is written and then deleted again by the clean-up of the old one`,
        remedy: remedyFor(old),
      },
    ];
  },
};

function remedyFor(old: EngineResource | undefined): string {
  if (old?.role === 'own-schedule')
    return 'set OnRemove.KEEP in a deployment before, or declare a moved block';
  return old?.engine === 'terraform'
    ? 'declare a moved block, or deploy once more to write it again'
    : 'keep the logical id with overrideLogicalId, or set DeletionPolicy Retain in a deployment before';
}
