import { type PolicyItemData, describeSlot } from '../values/policy-item';
import { isRarer } from '../values/frequency';
import { describeRetention } from '../values/retention';
import { compareRetention } from '../values/retention-order';
import { SATISFIED, type ScheduleRule, type Violation } from './rule';

/** Atlas refuses a policy whose rarer snapshots are kept for less time than the more frequent ones. */
export const rarerItemsKeepLonger: ScheduleRule = {
  id: 'rarer-items-keep-longer',
  about: 'schedule',
  statement:
    'Rarer snapshots are kept at least as long as more frequent ones: hourly ≤ daily ≤ weekly ≤ monthly ≤ yearly.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/scheduling/',
  severity: 'fatal',
  check: ({ items }) => (items === undefined ? SATISFIED : pairs(items).flatMap(judge)),
};

type Pair = readonly [rarer: PolicyItemData, frequent: PolicyItemData];

function pairs(items: readonly PolicyItemData[]): readonly Pair[] {
  return items.flatMap((rarer) =>
    items
      .filter((frequent) => isRarer(rarer.frequency, frequent.frequency))
      .map((frequent): Pair => [rarer, frequent]),
  );
}

function judge([rarer, frequent]: Pair): readonly Violation[] {
  if (compareRetention(rarer.keep, frequent.keep) !== 'shorter') return SATISFIED;
  return [
    {
      message: `${describeSlot(rarer)} are kept ${describeRetention(rarer.keep)}, less than the ${describeRetention(frequent.keep)} of ${describeSlot(frequent)}`,
      fix: `keep ${rarer.frequency} snapshots for ${describeRetention(frequent.keep)} or more`,
    },
  ];
}
