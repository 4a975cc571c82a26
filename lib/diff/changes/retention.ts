import { describeCluster } from '../../core/model/describe';
import { type ClusterModel, type ScheduleModel } from '../../core/model/protection-model';
import { describeSlot, slotOf, type PolicyItemData } from '../../core/values/policy-item';
import { describeRetention } from '../../core/values/retention';
import { compareRetention, type RetentionOrder } from '../../core/values/retention-order';
import { type Change, type ChangeKind, type Level } from '../change';
import { type Comparison } from './comparison';

const kind = (action: string, mirror: string): ChangeKind => ({
  id: `retention-${action}`,
  service: 'atlas',
  aspect: 'retention',
  action,
  mirror: `retention-${mirror}`,
});

/** How long snapshots are kept, slot by slot; a slot that is gone counts with what its frequency still keeps. */
export const retention: Comparison = {
  kinds: [
    kind('shortened', 'lengthened'),
    kind('lengthened', 'shortened'),
    kind('unclear', 'unclear'),
  ],
  compare: ({ before, after }) => {
    const [old] = before?.schedules ?? [];
    const [young] = after?.schedules ?? [];
    if (after === undefined || old?.items === undefined || young?.items === undefined) return [];
    const meeting = { cluster: after, old, young };
    return [
      ...compareSlots(old.items, young.items).map((slot) => toChange(slot, meeting)),
      ...compareSlots(young.items, old.items)
        .filter(({ order }) => order !== 'depends on the calendar')
        .map((slot) => toChange(mirrored(slot), meeting)),
    ];
  },
};

/** One slot whose snapshots are kept longer on the left, or perhaps longer. */
interface Slot {
  readonly order: RetentionOrder;
  readonly left: PolicyItemData | undefined;
  readonly right: PolicyItemData | undefined;
}

const MAY_BE_LONGER: readonly RetentionOrder[] = [
  'longer',
  'not shorter',
  'depends on the calendar',
];

function compareSlots(
  left: readonly PolicyItemData[],
  right: readonly PolicyItemData[],
): readonly Slot[] {
  return left
    .map((item) => toSlot(item, counterpartOf(item, right)))
    .filter(({ order }) => MAY_BE_LONGER.includes(order));
}

const toSlot = (left: PolicyItemData, right: PolicyItemData | undefined): Slot => ({
  left,
  right,
  order: right === undefined ? 'longer' : compareRetention(left.keep, right.keep),
});

const mirrored = ({ left, right }: Slot): Slot => ({ left: right, right: left, order: 'shorter' });

/** The item of the same slot, or else what the frequency keeps longest. */
function counterpartOf(
  item: PolicyItemData,
  others: readonly PolicyItemData[],
): PolicyItemData | undefined {
  const same = others.find((other) => slotOf(other) === slotOf(item));
  return same ?? longest(others.filter(({ frequency }) => frequency === item.frequency));
}

const longest = (items: readonly PolicyItemData[]): PolicyItemData | undefined =>
  items.reduce<PolicyItemData | undefined>(
    (best, item) =>
      best === undefined || compareRetention(item.keep, best.keep) === 'longer' ? item : best,
    undefined,
  );

interface Meeting {
  readonly cluster: ClusterModel;
  readonly old: ScheduleModel;
  readonly young: ScheduleModel;
}

function toChange({ order, left, right }: Slot, { cluster, old, young }: Meeting): Change {
  const [item] = [left, right].filter((side) => side !== undefined);
  const slot = item === undefined ? 'snapshots' : describeSlot(item);
  const isWeaker = order === 'longer' || order === 'not shorter';
  const isRetroactive = isWeaker && appliesNewly(old, young);
  const [id, level]: readonly [string, Level] = isWeaker
    ? ['retention-shortened', isRetroactive ? 'irreversible' : 'weakens']
    : order === 'shorter'
      ? ['retention-lengthened', 'better']
      : ['retention-unclear', 'cannot tell'];
  const subject = describeCluster(cluster);
  const [before, after] = [describeKept(left), describeKept(right)];
  return {
    kind: id,
    level,
    subject,
    aspect: `${slot} are kept`,
    before,
    after,
    message: `${subject}: ${slot} are ${describeMove(left, right)}; ${remedyOf(level)}`,
    path: young.path,
    ...(young.source !== undefined && { location: young.source }),
  };
}

/** Whether the edit touches restore points that exist already: only a key that was not there before does. */
function appliesNewly(
  { existingSnapshots: old }: ScheduleModel,
  { existingSnapshots: young }: ScheduleModel,
): boolean {
  return young !== undefined && (young.key !== old?.key || young.act !== old.act);
}

function describeMove(left: PolicyItemData | undefined, right: PolicyItemData | undefined): string {
  if (right === undefined) return `no longer taken, they were kept ${describeKept(left)}`;
  if (left === undefined) return `taken from now on and kept ${describeKept(right)}`;
  return `kept ${describeKept(right)} instead of ${describeKept(left)}`;
}

const describeKept = (item: PolicyItemData | undefined): string =>
  item === undefined ? 'not at all' : describeRetention(item.keep);

function remedyOf(level: Level): string {
  switch (level) {
    case 'irreversible':
      return 'restore points that exist already are deleted at deploy and cannot be brought back';
    case 'weakens':
      return 'restore points that exist already keep their expiry, new ones live shorter';
    case 'cannot tell':
      return 'which is longer depends on the calendar, so compare in one unit';
    default:
      return 'new restore points live longer';
  }
}
