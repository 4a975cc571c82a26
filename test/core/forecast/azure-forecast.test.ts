import {
  forecastAzure,
  type AzureForecastOptions,
} from '../../../lib/core/forecast/azure-forecast';
import { type AzureClusterModel } from '../../../lib/core/model/azure-cluster-model';
import { DAY, iso, NOW } from './policies';

const ledger: AzureClusterModel = {
  path: 'Ledger',
  service: 'azure',
  name: 'ledger-prod',
  resourceGroupName: 'ledger',
  location: 'westeurope',
  createMode: 'default',
  computeTier: 'M40',
  guards: { preventDestroy: true, deleteLock: false, alerts: false },
};

const windowOf = (
  options: Partial<AzureForecastOptions> = {},
  cluster: Partial<AzureClusterModel> = {},
): unknown => {
  const { window } = forecastAzure({ ...ledger, ...cluster }, { now: NOW, ...options });
  if (window === 'none' || 'cannotTell' in window) return window;
  const { earliest, latest } = window;
  return [iso(earliest.least), iso(earliest.most), iso(latest)].map((text) => text.slice(0, 16));
};

describe('a cluster of Azure DocumentDB', () => {
  test('can be restored to any moment of 35 days', () => {
    expect(windowOf()).toEqual(['2026-10-20T00:00', '2026-10-20T00:00', '2026-11-24T00:00']);
    expect(forecastAzure(ledger, { now: NOW })).toMatchObject({
      keptDays: 35,
      keptDaysAfterDeletion: 7,
    });
  });

  test('has nothing to restore until its first backup, 5 to 25 minutes after it was asked for', () => {
    expect(windowOf({ createdAt: '2026-11-23T23:56:00Z' })).toBe('none');
    expect(windowOf({ createdAt: '2026-11-23T23:55:00Z' })).toEqual([
      '2026-11-24T00:00',
      '2026-11-24T00:20',
      '2026-11-24T00:00',
    ]);
    expect(windowOf({ createdAt: '2026-11-01T00:00:00Z' })).toEqual([
      '2026-11-01T00:05',
      '2026-11-01T00:25',
      '2026-11-24T00:00',
    ]);
  });

  test('is restorable for 7 days after its deletion, and not a moment longer', () => {
    const deletedAt = '2026-11-17T00:00:00Z';
    expect(windowOf({ deletedAt })).toBe('none');
    expect(windowOf({ deletedAt, now: '2026-11-23T23:59:59Z' })).toEqual([
      '2026-10-13T00:00',
      '2026-10-13T00:00',
      '2026-11-17T00:00',
    ]);
    expect(forecastAzure(ledger, { now: NOW, deletedAt }).gone).toBe(
      Date.parse(deletedAt) + 7 * DAY,
    );
  });

  test('starts without history when it is itself a restore', () => {
    const restored = { createMode: 'point-in-time-restore' } as const;
    expect(windowOf({}, restored)).toEqual({
      cannotTell: 'a restored cluster starts without history, and when it was created is not known',
    });
    expect(windowOf({ createdAt: NOW }, restored)).toBe('none');
  });

  test('has no backups on the Free tier, and who does not say the tier is not told', () => {
    expect(forecastAzure({ ...ledger, computeTier: 'Free' }, { now: NOW })).toMatchObject({
      window: 'none',
      keptDays: 0,
    });
    expect(windowOf({}, { computeTier: { unknown: 'var.tier' } })).toEqual({
      cannotTell: 'the compute tier, of which the Free one has no backups, is known only at deploy',
      expression: 'var.tier',
    });
  });

  test('says nothing of replicas', () => {
    expect(windowOf({}, { createMode: 'geo-replica' })).toEqual({
      cannotTell: 'whether a replica has restore points of its own is not documented',
    });
  });
});
