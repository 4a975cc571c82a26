import { type ProtectionModel } from '../../../lib/core/model/protection-model';
import { appWith, ORDERS } from '../rules/app';
import { days } from '../rules/subject';

const unknown = { unknown: { Ref: 'Parameter' } };

/** A model in which every part is declared, some of it known only at deploy. */
export const WHOLE_MODEL: ProtectionModel = {
  ...appWith({
    policy: {
      onDemandMinimum: days(30),
      copyProtection: true,
      encryptionAtRest: true,
      pointInTimeRestore: true,
      restoreWindowDays: unknown,
      alsoAffects: ['legacy'],
    },
    ordersFacts: { configServerType: 'DEDICATED', encryptionAtRestProvider: unknown },
    snapshot: {
      allowShorterKeep: true,
      description: 'before schema v2',
      reuseWithinHours: 2,
      onRemove: 'keep',
    },
    restore: {
      beside: 'OrdersRestore/Queue',
      overwriteSource: 'empty orders and restore it from its own backup',
      completion: { kind: 'wait', upToMinutes: 50 },
      dryRun: true,
      allowFallback: true,
    },
    staging: {
      restores: [
        { kind: 'snapshot', snapshot: { path: 'OrdersBackups/BeforeV2' } } as const,
        { kind: 'snapshot', snapshot: { id: unknown } } as const,
        {
          kind: 'latest-snapshot-before',
          before: '2026-11-21T03:00:00Z',
          maxAgeHours: 24,
        } as const,
        { kind: 'newest-snapshot', maxAgeHours: 24 } as const,
        { kind: 'point-in-time', at: '2026-11-21T03:00:00Z' } as const,
        { kind: 'oplog', seconds: 1_795_230_000, increment: 1 } as const,
      ].map((source, index) => ({
        path: `OrdersRestore/Restore${index}`,
        runId: String(index),
        from: { ...source, cluster: { ...ORDERS, projectId: unknown } },
        overwriteTarget: 'staging',
        safetySnapshot: index === 0 ? { skippedBecause: 'drill data' } : { keep: days(7) },
        completion: { kind: 'started' },
      })),
    },
  }),
  azureClusters: [
    {
      path: 'Ledger/Drill',
      source: 'lib/ledger.ts:9',
      service: 'azure',
      name: 'ledger-drill',
      resourceGroupName: unknown,
      location: 'westeurope',
      createMode: 'point-in-time-restore',
      from: { path: 'Ledger/Ledger', id: unknown, pointInTime: '2026-11-20T03:00:00Z' },
      purpose: 'drill',
      computeTier: 'M40',
      storageSizeGib: 256,
      shardCount: 1,
      version: '8.0',
      highAvailability: false,
      guards: { preventDestroy: true, deleteLock: true, alerts: false },
    },
  ],
};

/** A copy of the whole model in which the member at a place is another value, or gone. */
export function wholeModelWith(place: string, value?: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(WHOLE_MODEL)) as Record<string, unknown>;
  const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((inside, step) => inside[step] as Record<string, unknown>, copy);
  holder[last] = value;
  return copy;
}
