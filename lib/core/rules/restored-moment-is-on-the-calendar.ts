import { type RestoreSourceModel } from '../model/run-models';
import { describeInstant, RESTORABLE_SECONDS, tryReadInstant } from '../values/instant';
import { SATISFIED, type RestoreRule, type Violation } from './rule';

/** A restore names a moment from 2008 to 2038 that is on the calendar, in UTC; whether it is within reach is checked at deploy. */
export const restoredMomentIsOnTheCalendar: RestoreRule = {
  id: 'restored-moment-is-on-the-calendar',
  about: 'restore',
  statement:
    'A restore names a moment from 2008 to 2038 that is on the calendar, in UTC; whether it is within reach is checked at deploy.',
  source:
    'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-creategroupclusterbackuprestorejob',
  severity: 'fatal',
  check: ({ from }) => judgeMoment(from),
};

const FIRST_INCREMENT = 1;

function judgeMoment(from: RestoreSourceModel): readonly Violation[] {
  switch (from.kind) {
    case 'point-in-time':
      return judgeInstant(from.at);
    case 'latest-snapshot-before':
      return [...judgeInstant(from.before), ...judgeAge(from.maxAgeHours)];
    case 'newest-snapshot':
      return judgeAge(from.maxAgeHours);
    case 'oplog':
      return [...judgeSeconds(from.seconds), ...judgeIncrement(from.increment)];
    case 'snapshot':
      return SATISFIED;
  }
}

function judgeInstant(text: string): readonly Violation[] {
  const seconds = tryReadInstant(text);
  if (seconds !== undefined) return judgeSeconds(seconds);
  return [
    {
      message: `${JSON.stringify(text)} is no moment on the calendar in UTC`,
      fix: 'write it like 2026-11-21T03:00:00Z',
    },
  ];
}

function judgeSeconds(seconds: number): readonly Violation[] {
  const { first, last } = RESTORABLE_SECONDS;
  if (Number.isInteger(seconds) && seconds >= first && seconds <= last) return SATISFIED;
  return [
    {
      message: `it restores second ${seconds} since 1970, and Atlas takes whole seconds from ${first} (${describeInstant(first)}) to ${last} (${describeInstant(last)})`,
      fix: 'name a moment in between',
    },
  ];
}

function judgeIncrement(increment: number): readonly Violation[] {
  if (Number.isInteger(increment) && increment >= FIRST_INCREMENT) return SATISFIED;
  return [
    {
      message: `it restores increment ${increment} of an oplog second, and they are counted in whole numbers from ${FIRST_INCREMENT}`,
      fix: 'take seconds and increment from one oplog entry',
    },
  ];
}

function judgeAge(maxAgeHours: number): readonly Violation[] {
  if (maxAgeHours > 0) return SATISFIED;
  return [
    {
      message: `it takes snapshots of ${maxAgeHours} hours at most, and none is that young`,
      fix: 'set maxAge to more than the hours between two snapshots',
    },
  ];
}
