import fc from 'fast-check';
import { type Fault } from '../../lib/simulator';
import { SLOTS, type Variant } from './resources';

/**
 * A change of a template: what a slot holds from now on; null takes the construct out; `turn` changes one thing of what
 * it holds.
 */
export type Edit =
  | { readonly slot: number; readonly variant: Variant | null }
  | { readonly slot: number; readonly turn: number; readonly to: number };

/** Something that goes wrong around one event of a deployment. */
export interface Hazard {
  readonly kind:
    | 'twice at once'
    | 'twice later'
    | 'an old event'
    | 'rolled back meanwhile'
    | 'lambda dies'
    | 'little time'
    | 'record fails'
    | 'record fails after it was written'
    | 'status unreadable'
    | 'secret unreadable'
    | 'secret rotated';
  /** The event, counted within the deployment. */
  readonly event: number;
  /** The call within the event, or how much later. */
  readonly at: number;
}

/** One thing that happens. */
export type Step =
  | {
      readonly do: 'deploy';
      readonly stack: number;
      readonly edits: readonly Edit[];
      /** A resource of somebody else's that fails after so many of ours; null: none. */
      readonly failsAfter: number | null;
      /** CloudFormation gives up on an event after so many polls; null: it waits. */
      readonly givesUpAfter: number | null;
      readonly hazards: readonly Hazard[];
      /** How often somebody deploys again when it failed, ten minutes later each time. */
      readonly again: number;
    }
  | { readonly do: 'delete stack'; readonly stack: number; readonly hazards: readonly Hazard[] }
  | { readonly do: 'console'; readonly act: ConsoleAct; readonly n: number }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'fault'; readonly fault: Fault }
  | { readonly do: 'deliver again'; readonly which: number };

export const CONSOLE_ACTS = [
  'raises retention',
  'lowers retention',
  'adds a copy',
  'widens the window',
  'empties the schedule',
  'deletes a snapshot',
  'pauses',
  'turns point in time off',
  'protects staging',
  'restores',
  'takes a snapshot',
] as const;

/** What somebody does in Atlas by hand. */
export type ConsoleAct = (typeof CONSOLE_ACTS)[number];

const variantOf = (turns: Readonly<Record<string, number>>): fc.Arbitrary<Variant> =>
  fc.record(
    Object.fromEntries(
      Object.entries(turns).map(([name, values]) => [name, fc.nat({ max: values - 1 })]),
    ),
  );

const isUsual = (each: number): boolean =>
  ['Schedule', 'Before', 'Rehydrate'].includes(SLOTS[each]?.logicalId ?? '');

/** What most apps hold comes most often. */
const slot = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: SLOTS.length - 1 }) },
  { weight: 2, arbitrary: fc.constantFrom(...[...SLOTS.keys()].filter((each) => isUsual(each))) },
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: slot.chain((chosen) =>
      fc
        .option(variantOf(SLOTS[chosen]?.turns ?? {}), { freq: 6 })
        .map((variant) => ({ slot: chosen, variant })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ slot, turn: fc.nat({ max: 10 }), to: fc.nat({ max: 4 }) }),
  },
);

const hazard: fc.Arbitrary<Hazard> = fc.record({
  kind: fc.constantFrom(
    'twice at once',
    'twice at once',
    'twice later',
    'an old event',
    'rolled back meanwhile',
    'lambda dies',
    'little time',
    'record fails',
    'record fails after it was written',
    'status unreadable',
    'secret unreadable',
    'secret rotated',
  ),
  event: fc.nat({ max: 5 }),
  at: fc.nat({ max: 40 }),
});

const hazards = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.array(hazard, { maxLength: 3 }) },
);

const deploy: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('deploy'),
  stack: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(1) },
  ),
  edits: fc.array(edit, { maxLength: 3 }),
  failsAfter: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat({ max: 3 }) },
  ),
  givesUpAfter: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat({ max: 12 }) },
  ),
  hazards,
  again: fc.nat({ max: 2 }),
});

const SPOILED = [
  undefined,
  undefined,
  'createGroupClusterBackupRestoreJob',
  'createGroupClusterBackupRestoreJob',
  'createGroupClusterBackupRestoreJob',
  'takeGroupClusterBackupSnapshots',
  'takeGroupClusterBackupSnapshots',
  'updateGroupClusterBackupSchedule',
  'deleteGroupClusterBackupSchedule',
  'updateGroupClusterBackupSnapshot',
  'updateGroupBackupCompliancePolicy',
  'createToken',
] as const;

/** Which requests are spoiled, and how many. */
const where = {
  operation: fc.constantFrom(...SPOILED),
  method: fc.constantFrom(undefined, 'GET', 'POST', 'PATCH', 'DELETE', 'PUT'),
  times: fc.constantFrom(1, 2, 7),
};

/** Only a 5xx may hide that a request was obeyed. */
const fault: fc.Arbitrary<Fault> = fc
  .oneof(
    fc.record({
      ...where,
      kind: fc.constant('status' as const),
      status: fc.constantFrom(429, 500, 503, 401, 403, 409),
      retryAfterSeconds: fc.constantFrom(undefined, 5),
    }),
    fc.record({
      ...where,
      kind: fc.constant('status-after-effect' as const),
      status: fc.constantFrom(500, 502, 503),
    }),
    fc.record({
      ...where,
      kind: fc.constantFrom('cut', 'cut-after-effect', 'expire-tokens', 'html'),
    }),
    fc.record({
      kind: fc.constantFrom('fail-next-snapshot', 'fail-next-restore', 'slow', 'forget-job'),
      seconds: fc.constantFrom(60, 600, 5_000),
    }),
  )
  .map((given) => JSON.parse(JSON.stringify(given)) as Fault);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: deploy },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('fault' as const), fault }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('console' as const),
      act: fc.constantFrom(...CONSOLE_ACTS),
      n: fc.nat({ max: 7 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      seconds: fc.constantFrom(30, 600, 10_000, 86_400, 864_000, 3_456_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('delete stack' as const),
      stack: fc.nat({ max: 1 }),
      hazards,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('deliver again' as const), which: fc.nat({ max: 30 }) }),
  },
);

/** What happens in one run of the campaign. */
export const sequence: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  minLength: 2,
  maxLength: 14,
  size: 'max',
});
