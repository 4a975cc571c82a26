import { type TimeOfDayData } from '../../../core/model/protection-model';
import { type ChangeKind, NOTHING } from '../change-kind';

/** Snapshots are taken at another time of day. */
export const referenceTimeMoved: ChangeKind = {
  id: 'reference-time-moved',
  service: 'atlas',
  aspect: 'reference-time',
  action: 'alter',
  about: 'schedule',
  levels: ['info'],
  statement: 'snapshots are taken at another time of day',
  find: ({ before, after }) => {
    const [old, young] = [before?.model.referenceTime, after?.model.referenceTime];
    if (old === undefined || young === undefined || clock(old) === clock(young)) return NOTHING;
    return [
      {
        level: 'info',
        what: 'reference time',
        before: clock(old),
        after: clock(young),
        fact: `snapshots are taken at ${clock(young)} instead of ${clock(old)}`,
        remedy: 'the gap around the move can be longer once',
      },
    ];
  },
};

const clock = ({ hour, minute }: TimeOfDayData): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} UTC`;
