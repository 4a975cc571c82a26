import { type SchedulePair } from '../../match/match-sides';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The official handler deletes the schedule and writes it again. */
export const scheduleRebuilt: ChangeKind = {
  id: 'schedule-rebuilt',
  service: 'atlas',
  aspect: 'schedule-write',
  action: 'alter',
  about: 'schedule',
  levels: ['warning'],
  statement: 'a handler deletes every policy item before it writes the new ones',
  find: (pair) =>
    isRebuilt(pair)
      ? [
          {
            level: 'warning',
            what: 'schedule',
            before: 'in place',
            after: 'deleted, then written',
            fact: 'the official handler deletes every policy item and then writes the new ones; if the write is refused, no policy is left',
            remedy: 'watch this deployment, or use BackupSchedule, which sends one PATCH',
          },
        ]
      : NOTHING,
};

function isRebuilt({ before, after, action }: SchedulePair): boolean {
  const [old, young] = [before?.resource, after?.resource];
  if (old === undefined || young === undefined || old.engine !== young.engine) return false;
  if (young.engine === 'terraform') return action === 'replace';
  return old.content !== young.content;
}
