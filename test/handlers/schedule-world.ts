import { type ResourceEvent } from '../../lib/handlers/event';
import { type WirePolicyItem, type WireSchedule } from '../../lib/atlas/wire/schedule';
import { ITEMS, PROJECT, startWorld, type World } from './world';

/** A world with a schedule to look at, to change by hand, and to update. */
export interface ScheduleWorld extends World {
  live(cluster?: string): WireSchedule;
  /** Days daily snapshots are kept. */
  dailyDays(cluster?: string): number | undefined;
  /** The live items, as `daily 1 14 days`. */
  items(cluster?: string): string[];
  /** Somebody changes the live schedule in Atlas, past the app. */
  byHand(change: Partial<WireSchedule>, cluster?: string): void;
  /** Somebody changes one kind of policy items. */
  itemsByHand(frequencyType: string, more: Partial<WirePolicyItem>, cluster?: string): void;
  /** An update from one declared schedule to another, both of them the usual one with more. */
  update(now: object, before?: object, more?: object): Partial<ResourceEvent>;
  /** The flags of every PATCH so far that carried an act on existing snapshots, with its status. */
  acts(): string[];
}

/** The usual items with other daily ones. */
export const withDaily = (days: number): object[] =>
  ITEMS.map((item) =>
    item.frequency === 'daily' ? { ...item, keep: { amount: String(days), unit: 'days' } } : item,
  );

export async function startScheduleWorld(): Promise<ScheduleWorld> {
  const world = await startWorld();
  const { atlas } = world;
  const live: ScheduleWorld['live'] = (cluster = 'orders') => {
    const schedule = atlas.schedule(PROJECT, cluster);
    if (schedule === undefined) throw new Error(`${cluster} has no schedule`);
    return schedule;
  };
  const itemsOf = (cluster?: string): readonly WirePolicyItem[] =>
    live(cluster).policies[0]?.policyItems ?? [];
  const byHand: ScheduleWorld['byHand'] = (change, cluster = 'orders') => {
    atlas.setCluster(PROJECT, cluster, { schedule: { ...live(cluster), ...change } });
  };
  return Object.assign(world, {
    live,
    byHand,
    dailyDays: (cluster?: string) =>
      itemsOf(cluster).find(({ frequencyType }) => frequencyType === 'daily')?.retentionValue,
    items: (cluster?: string) =>
      itemsOf(cluster).map(
        ({ frequencyType, frequencyInterval, retentionValue, retentionUnit }) =>
          `${frequencyType} ${frequencyInterval} ${retentionValue} ${retentionUnit}`,
      ),
    itemsByHand: (frequencyType: string, more: Partial<WirePolicyItem>, cluster?: string) => {
      const policyItems = itemsOf(cluster).map((item) =>
        item.frequencyType === frequencyType ? { ...item, ...more } : item,
      );
      byHand({ policies: [{ id: live(cluster).policies[0]?.id ?? '', policyItems }] }, cluster);
    },
    update: (now: object, before: object = {}, more: object = {}) =>
      ({
        RequestType: 'Update',
        PhysicalResourceId: `${PROJECT}/orders`,
        ResourceProperties: world.properties({ items: ITEMS, ...now }, more),
        OldResourceProperties: world.properties({ items: ITEMS, ...before }),
      }) as const,
    acts: () =>
      atlas
        .requests()
        .filter(
          ({ body }) =>
            (body as { updateSnapshots?: boolean } | undefined)?.updateSnapshots === true,
        )
        .map(({ method, status }) => `${method} ${status}`),
  });
}
