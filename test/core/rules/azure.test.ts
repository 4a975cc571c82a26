import { checkProtection } from '../../../lib/core/check-protection';
import { type AzureClusterModel } from '../../../lib/core/model/azure-cluster-model';
import { type ProtectionModel } from '../../../lib/core/model/protection-model';
import { AZURE_RULES } from '../../../lib/core/rules/azure-rules';
import { modelOf, tell } from './subject';

const GUARDED = { preventDestroy: true, deleteLock: true, alerts: true };
const UNGUARDED = { preventDestroy: false, deleteLock: false, alerts: false };
const ID = (name: string, group = 'ledger'): string =>
  `/subscriptions/s/resourceGroups/${group}/providers/Microsoft.DocumentDB/mongoClusters/${name}`;

const LEDGER: AzureClusterModel = {
  path: 'Stack/Ledger',
  service: 'azure',
  name: 'ledger',
  resourceGroupName: 'ledger',
  location: 'westeurope',
  createMode: 'default',
  computeTier: 'M40',
  storageSizeGib: 256,
  shardCount: 1,
  version: '8.0',
  highAvailability: true,
  administrator: { username: 'ops', password: 'reference' },
  publicNetworkAccess: false,
  guards: GUARDED,
};
const REPLICA: AzureClusterModel = {
  path: 'Stack/Replica',
  service: 'azure',
  name: 'replica',
  resourceGroupName: 'ledger',
  location: 'northeurope',
  subscriptionId: 's',
  createMode: 'geo-replica',
  from: { path: 'Stack/Ledger', id: ID('ledger') },
  guards: GUARDED,
};
const DRILL: AzureClusterModel = {
  path: 'Stack/Drill',
  service: 'azure',
  name: 'drill',
  resourceGroupName: 'ledger',
  location: 'westeurope',
  subscriptionId: 's',
  createMode: 'point-in-time-restore',
  purpose: 'drill',
  from: { path: 'Stack/Ledger', id: ID('ledger'), pointInTime: '2026-11-20T03:00:00Z' },
  createTimeoutMinutes: 360,
  guards: UNGUARDED,
};

const azureModel = (...azureClusters: readonly AzureClusterModel[]): ProtectionModel => ({
  ...modelOf(),
  azureClusters,
});
const told = (...clusters: readonly AzureClusterModel[]): string[] =>
  checkProtection(azureModel(...clusters)).map(tell);

type Change = Partial<AzureClusterModel>;
const ledger = (change: Change): string[] => told({ ...LEDGER, ...change }, REPLICA);
const drill = (change: Change, source: Change = {}): string[] =>
  told({ ...LEDGER, ...source }, REPLICA, { ...DRILL, ...change });
const replica = (change: Change, source: Change = {}): string[] =>
  told({ ...LEDGER, ...source }, { ...REPLICA, ...change });
const admitting = (...rules: readonly (readonly [string, string, string])[]): string[] =>
  ledger({
    publicNetworkAccess: true,
    firewallRules: rules.map(([name, start, end]) => ({ name, start, end })),
  });
const UNKNOWN = { unknown: '${var.x}' };

test('a sound ledger with its replica and a drill has no finding', () => {
  expect(told(LEDGER, REPLICA, DRILL)).toEqual([]);
});

test('every rule of Azure has an id that says so', () => {
  for (const { id, about } of AZURE_RULES) {
    expect(id).toMatch(/^azure-[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(about).toBe('azure-cluster');
  }
});

describe('bounds: nothing is said at the bound and something beyond it', () => {
  test.each([
    ['abc', []],
    ['a'.repeat(40), []],
    [
      'ab',
      [
        'azure-cluster-name-is-accepted (fatal): cluster ab: its name has 2 characters and must be 3 to 40 lower-case letters, digits and single hyphens, with a letter or digit at both ends; choose such a name; it becomes part of a public host name, so it must be free in all of Azure',
      ],
    ],
    ['a'.repeat(41), [expect.stringContaining('its name has 41 characters')]],
    ['a--b', [expect.stringContaining('its name has 4 characters')]],
    ['-ab', [expect.stringContaining('its name has 3 characters')]],
    ['Ledger', [expect.stringContaining('its name has 6 characters')]],
  ])('name %s', (name, findings) => {
    expect(ledger({ name })).toEqual(findings);
  });

  test.each([
    [32, 0],
    [16384, 0],
    [31, 1],
    [33, 1],
    [32768, 1],
  ])('storage of %d GiB', (storageSizeGib, findings) => {
    expect(ledger({ storageSizeGib })).toHaveLength(findings);
  });

  test.each([
    ['M25', 128, []],
    [
      'M25',
      256,
      [
        'azure-storage-size-is-offered (error): cluster ledger: storage of 256 GiB is not offered on M25, which has 32, 64, 128 GiB; choose one of these; storage can only grow later',
      ],
    ],
  ])('storage on %s of %d GiB', (computeTier, storageSizeGib, findings) => {
    expect(told({ ...LEDGER, computeTier, storageSizeGib, highAvailability: false })).toEqual([
      ...findings,
      expect.stringContaining('azure-region-loss-has-a-replica'),
    ]);
  });

  test.each([
    [1, []],
    [10, []],
    [
      11,
      [
        'azure-shard-count-is-offered (error): cluster ledger: 11 shards are not offered, only a whole number of 1 to 10; choose 1 to 10, or ask Azure support for more',
      ],
    ],
    [0, [expect.stringContaining('0 shards are not offered')]],
    [1.5, [expect.stringContaining('1.5 shards are not offered')]],
  ])('%d shards', (shardCount, findings) => {
    expect(ledger({ shardCount })).toEqual(findings);
  });

  test.each([
    [119, 1],
    [120, 0],
    [121, 0],
  ])('a restore of %d minutes', (createTimeoutMinutes, findings) => {
    expect(drill({ createTimeoutMinutes })).toHaveLength(findings);
  });
});

test('rules that admit a /8 together, some of it twice, are no finding', () => {
  expect(
    admitting(['ten', '10.0.0.0', '10.255.255.255'], ['office', '10.1.0.0', '10.1.0.255']),
  ).toEqual([]);
});

test('a replica that knows its primary by id covers the loss of its region, and no cluster of another group', () => {
  const byId = (group: string): string[] =>
    told(LEDGER, { ...REPLICA, from: { id: ID('ledger', group), location: 'westeurope' } });
  expect(byId('ledger')).toEqual([]);
  expect(byId('other')).toEqual([expect.stringContaining('azure-region-loss-has-a-replica')]);
});

describe('whole messages', () => {
  const CASES: readonly (readonly [string, () => string[], string])[] = [
    [
      'a retention of its own',
      () => ledger({ backupWishes: { retention: { amount: 90, unit: 'days' } } }),
      "azure-backup-policy-is-fixed (fatal): cluster ledger: retention of 90 days cannot be set; Azure DocumentDB keeps every cluster's backups 35 days (7 days after deletion) and nothing changes that; leave retention out, and dump to storage of your own for anything older",
    ],
    [
      'a day more than the service keeps',
      () => ledger({ backupWishes: { retention: { amount: 36, unit: 'days' } } }),
      "azure-backup-policy-is-fixed (fatal): cluster ledger: retention of 36 days cannot be set; Azure DocumentDB keeps every cluster's backups 35 days (7 days after deletion) and nothing changes that; leave retention out, and dump to storage of your own for anything older",
    ],
    [
      'a day less than the service keeps',
      () => ledger({ backupWishes: { retention: { amount: 34, unit: 'days' } } }),
      "azure-backup-policy-is-fixed (fatal): cluster ledger: retention of 34 days cannot be set; Azure DocumentDB keeps every cluster's backups 35 days (7 days after deletion) and nothing changes that; leave retention out, and dump to storage of your own for anything older",
    ],
    [
      'the free tier',
      () => told({ ...LEDGER, computeTier: 'Free', storageSizeGib: 32, highAvailability: false }),
      'azure-tier-has-backups (fatal): cluster ledger: it is of tier Free, which has no backups at all; move it to M30 or larger, or dump it with mongodump',
    ],
    [
      'a short password',
      () => ledger({ administrator: { username: 'ops', password: 'literal-too-short' } }),
      'azure-administrator-password-is-long-enough (error): cluster ledger: the password of its administrator is shorter than 8 characters; choose 12 characters or more, and pass them as a sensitive Terraform variable',
    ],
    [
      'a password in code',
      () => ledger({ administrator: { username: 'ops', password: 'literal' } }),
      'azure-administrator-password-is-not-in-code (warning): cluster ledger: the password of its administrator is written in code, and so in cdk.tf.json and its history; pass it as a sensitive Terraform variable',
    ],
    [
      'a moment with an offset',
      () =>
        drill({
          from: {
            path: 'Stack/Ledger',
            id: ID('ledger'),
            pointInTime: '2026-11-20T04:00:00+01:00',
          },
        }),
      'azure-restore-moment-is-a-utc-second (fatal): cluster drill: point in time 2026-11-20T04:00:00+01:00 is no real UTC second, and azurerm would replace the cluster over another spelling of the same moment; write it like 2026-11-20T03:00:00Z',
    ],
    [
      'a replica beside its primary',
      () => replica({ location: 'West Europe' }),
      'azure-replica-leaves-the-primary-region (fatal): cluster replica: it is in West Europe like its primary, and survives no loss of the region; choose another region',
    ],
    [
      'a recovery whose source may go',
      () =>
        told({ ...LEDGER, guards: { ...GUARDED, preventDestroy: false } }, REPLICA, {
          ...DRILL,
          purpose: 'recovery',
          highAvailability: true,
          guards: GUARDED,
        }),
      'azure-recovery-keeps-its-source (error): cluster drill: its source ledger stands without preventDestroy, and with the source goes every other restore of its past; keep the source guarded until 2026-12-25, 35 days after the moment restored, and at least 35 days after the restore ran',
    ],
    [
      'a recovery that stays on one node',
      () => told(LEDGER, REPLICA, { ...DRILL, purpose: 'recovery', guards: GUARDED }),
      'azure-recovery-gets-high-availability (warning): cluster drill: a restored cluster starts without high availability, and nothing turns it on afterwards; set afterRestore.highAvailability, and restored: true once the restore has finished',
    ],
    [
      'M10 is backed up or not: the service does not say',
      () => told({ ...LEDGER, computeTier: 'M10', storageSizeGib: 32, highAvailability: false }),
      'azure-tier-backups-are-stated (warning): cluster ledger: it is of tier M10, and the service states backups for M25 and larger only; ask Azure support whether it is backed up, or move it to M25 or larger',
    ],
    [
      'a tier nobody knows',
      () => ledger({ computeTier: 'M31' }),
      'azure-tier-is-known (error): cluster ledger: its compute tier M31 is none of Free, M10, M20, M25, M30, M40, M50, M60, M80, M200, which azurerm takes; choose one of these',
    ],
    [
      'high availability on a burstable tier',
      () => told({ ...LEDGER, computeTier: 'M25', storageSizeGib: 32 }),
      'azure-small-tier-stands-alone (fatal): cluster ledger: it asks for high availability, which tier M25 does not have; move it to M30 or larger, or leave highAvailability out',
    ],
    [
      'two shards on a burstable tier',
      () =>
        told({
          ...LEDGER,
          computeTier: 'M25',
          storageSizeGib: 32,
          highAvailability: false,
          shardCount: 2,
        }),
      'azure-small-tier-stands-alone (fatal): cluster ledger: it has 2 shards and tier M25 allows 1; move it to M30 or larger, or set shardCount to 1',
    ],
    [
      'a tier known only at plan',
      () => ledger({ computeTier: UNKNOWN }),
      'azure-settings-are-literal (fatal): cluster ledger: computeTier is known only when Terraform plans, and azurerm then refuses the plan as if it were missing; write computeTier out',
    ],
    [
      'a size known only at plan',
      () => ledger({ storageSizeGib: UNKNOWN }),
      'azure-storage-size-is-offered (unverified): cluster ledger: its storage size is known only when Terraform plans, and is checked then; write the value out to have it checked at synth',
    ],
    [
      'a storage type without a size',
      () => drill({ storageType: 'PremiumSSDv2' }),
      'azure-storage-type-has-a-size (fatal): cluster drill: it states a storage type without a size, which azurerm refuses; state storageSizeGib too, or leave storageType out',
    ],
    [
      'PremiumSSDv2 with high availability',
      () => told({ ...LEDGER, storageType: 'PremiumSSDv2' }),
      'azure-premium-ssd-v2-stands-alone (error): cluster ledger: it asks for high availability, which PremiumSSDv2 storage does not have; choose PremiumSSD, or leave high availability out',
    ],
    [
      'PremiumSSDv2 with a replica',
      () => ledger({ storageType: 'PremiumSSDv2', highAvailability: false }),
      'azure-premium-ssd-v2-has-no-replica (warning): cluster replica: its primary is on PremiumSSDv2 storage, for which the service states no replicas; choose PremiumSSD for the primary',
    ],
    [
      'a weak password',
      () => ledger({ administrator: { username: 'ops', password: 'literal-weak' } }),
      'azure-administrator-password-is-strong (warning): cluster ledger: the password of its administrator has fewer than 12 characters or fewer than 3 kinds of them (lower case, upper case, digits, others); choose a longer one, and pass it as a sensitive Terraform variable',
    ],
    [
      'a key with a version',
      () =>
        ledger({
          customerKey: { keyId: 'https://v.vault.azure.net/keys/k/1', purgeProtected: true },
        }),
      'azure-customer-key-is-versionless (fatal): cluster ledger: its customer key https://v.vault.azure.net/keys/k/1 is no URL of a key without a version; name it like https://vault.vault.azure.net/keys/name',
    ],
    [
      'a key that may be purged',
      () =>
        ledger({
          customerKey: { keyId: 'https://v.vault.azure.net/keys/k', purgeProtected: false },
        }),
      'azure-customer-key-outlives-backups (warning): cluster ledger: its backups are readable only while its customer key exists, and nothing states that the vault keeps deleted keys for 35 days; turn soft delete and purge protection of the vault on, and state purgeProtected: true',
    ],
    [
      'a firewall open to all',
      () =>
        ledger({
          publicNetworkAccess: true,
          firewallRules: [{ name: 'all', start: '0.0.0.0', end: '255.255.255.255' }],
        }),
      'azure-firewall-stays-closed (error): cluster ledger: firewall rule all admits every address of the internet; admit the addresses that need it, or use a private endpoint',
    ],
    [
      'a firewall open but for one address',
      () => admitting(['wide', '0.0.0.0', '255.255.255.254']),
      'azure-firewall-stays-closed (error): cluster ledger: firewall rule wide (0.0.0.0 to 255.255.255.254) admits 4294967295 addresses, more than the 16777216 of a /8; admit the addresses that need it, or use a private endpoint',
    ],
    [
      'an address more than a /8',
      () => admitting(['ten', '10.0.0.0', '11.0.0.0']),
      'azure-firewall-stays-closed (error): cluster ledger: firewall rule ten (10.0.0.0 to 11.0.0.0) admits 16777217 addresses, more than the 16777216 of a /8; admit the addresses that need it, or use a private endpoint',
    ],
    [
      'rules that are too many addresses together',
      () => admitting(['one', '10.0.0.0', '10.255.255.255'], ['two', '10.5.0.0', '11.0.0.0']),
      'azure-firewall-stays-closed (error): cluster ledger: its firewall rules admit 16777217 addresses together, more than the 16777216 of a /8; admit the addresses that need it, or use a private endpoint',
    ],
    [
      'addresses known only at plan',
      () =>
        ledger({
          publicNetworkAccess: true,
          firewallRules: [{ name: 'office', start: UNKNOWN, end: '203.0.113.7' }],
        }),
      'azure-firewall-stays-closed (unverified): cluster ledger: what firewall rule office admits is known only when Terraform plans, and is checked then; write the value out to have it checked at synth',
    ],
    [
      'a range that ends before it begins',
      () => admitting(['back', '9.9.9.9', '9.9.9.8']),
      'azure-firewall-rule-is-accepted (error): cluster ledger: firewall rule back ends at 9.9.9.8, before it begins at 9.9.9.9; swap the two addresses',
    ],
    [
      'what is no address',
      () => admitting(['host', '203.0.113.256', '203.0.113.255']),
      "azure-firewall-rule-is-accepted (error): cluster ledger: firewall rule host names '203.0.113.256', which is no IPv4 address; write addresses like 203.0.113.7",
    ],
    [
      'a name with blanks',
      () => admitting(['a b', '203.0.113.7', '203.0.113.7']),
      "azure-firewall-rule-is-accepted (error): cluster ledger: firewall rule 'a b' has a name azurerm does not take; choose 1 to 80 letters, digits, dots, hyphens and underscores, with a letter or digit in front",
    ],
    [
      'a firewall open to all of Azure',
      () =>
        ledger({
          publicNetworkAccess: true,
          firewallRules: [{ name: 'azure', start: '0.0.0.0', end: '0.0.0.0' }],
        }),
      'azure-firewall-admits-known-services (warning): cluster ledger: firewall rule azure (0.0.0.0 to 0.0.0.0) admits services of every Azure customer; admit the addresses that need it, or use a private endpoint',
    ],
    [
      'firewall rules nobody reaches',
      () => ledger({ firewallRules: [{ name: 'o', start: '203.0.113.7', end: '203.0.113.7' }] }),
      'azure-firewall-rules-have-an-endpoint (error): cluster ledger: it has 1 firewall rules and public network access off; set publicNetworkAccess to true, or remove the rules',
    ],
    [
      'no guard at all',
      () => ledger({ guards: UNGUARDED }),
      'azure-cluster-is-guarded (warning): cluster ledger: it stands without preventDestroy, a CanNotDelete lock, alerts on deletion and change; once it is deleted its backups are kept 7 days; leave preventDestroy, deleteLock and alerts out, which turns them on',
    ],
    [
      'a recovery without a lock',
      () =>
        told(LEDGER, REPLICA, { ...DRILL, purpose: 'recovery', highAvailability: true }).slice(
          0,
          1,
        ),
      'azure-recovery-is-guarded (fatal): cluster drill: it is restored to serve, and stands without preventDestroy, a CanNotDelete lock, alerts on deletion and change; restore it with purpose RECOVERY, which sets them',
    ],
    [
      'a source that is another service',
      () =>
        drill({
          from: {
            id: '/subscriptions/s/resourceGroups/ledger/providers/Microsoft.DocumentDB/databaseAccounts/x',
            location: 'westeurope',
            pointInTime: '2026-11-20T03:00:00Z',
          },
        }).slice(0, 1),
      'azure-source-is-a-mongo-cluster (fatal): cluster drill: its source /subscriptions/s/resourceGroups/ledger/providers/Microsoft.DocumentDB/databaseAccounts/x is no id of a cluster, but of an Azure Cosmos DB account, which is another service; write it like /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.DocumentDB/mongoClusters/<name>, letter by letter',
    ],
    [
      'a restore under the name of its source',
      () => drill({ name: 'ledger' }),
      'azure-restore-makes-a-new-cluster (fatal): cluster ledger: it has the name of its source, and a restore never happens in place; give it a name of its own, and point clients to it afterwards',
    ],
    [
      'a restore in another region',
      () => drill({ location: 'northeurope' }),
      'azure-restore-stays-in-its-region (error): cluster drill: it is in northeurope and its source in westeurope; the service restores within a region only; leave location out; for another region keep a ReplicaCluster there',
    ],
    [
      'a restore in another subscription',
      () => drill({ subscriptionId: 'T' }),
      'azure-source-is-in-the-same-subscription (error): cluster drill: its source is in subscription s and the azurerm provider works in T; restores and replicas stay in the subscription of their source; declare it in a stack whose azurerm provider works in the subscription of the source',
    ],
    [
      'a restore in another resource group',
      () => drill({ resourceGroupName: 'drills' }),
      'azure-restore-stays-in-its-resource-group (warning): cluster drill: it is in resource group drills and its source in ledger; the service documents restores within a resource group only; leave resourceGroupName out',
    ],
    [
      'a restore without time',
      () => drill({ createTimeoutMinutes: 60 }),
      'azure-restore-has-time (warning): cluster drill: Terraform gives up on the restore after 60 min, and a large one takes longer; the cluster is then there without being in the state; give it 120 min or more, or leave createTimeoutMinutes out',
    ],
    [
      'a restore of a replica',
      () =>
        drill({
          location: 'northeurope',
          from: {
            path: 'Stack/Replica',
            id: ID('replica'),
            pointInTime: '2026-11-20T03:00:00Z',
          },
        }),
      'azure-replica-is-no-restore-source (fatal): cluster drill: its source is a replica, for which the service has no point-in-time restore; restore from the primary',
    ],
    [
      'a replica of a small primary',
      () => replica({}, { computeTier: 'M25', storageSizeGib: 32, highAvailability: false }),
      'azure-replica-has-a-large-primary (fatal): cluster replica: its primary is of tier M25, which cannot be replicated; move the primary to M30 or larger',
    ],
    [
      'a second replica',
      () => told(LEDGER, REPLICA, { ...REPLICA, path: 'Stack/Third', name: 'third' }),
      'azure-one-replica-per-primary (fatal): cluster third: its primary has the replica replica already, and the service allows one; remove one of them',
    ],
    [
      'a second replica of a primary known by its id',
      () =>
        told(
          LEDGER,
          { ...REPLICA, from: { id: ID('ledger', 'LEDGER') } },
          { ...REPLICA, from: { id: ID('ledger') }, path: 'Stack/Third', name: 'third' },
        ),
      'azure-one-replica-per-primary (fatal): cluster third: its primary has the replica replica already, and the service allows one; remove one of them',
    ],
    [
      'a second replica of a primary of another app',
      () =>
        told(
          { ...REPLICA, from: { id: ID('far') } },
          { ...REPLICA, from: { id: ID('far') }, path: 'Stack/Third', name: 'third' },
        ),
      'azure-one-replica-per-primary (fatal): cluster third: its primary has the replica replica already, and the service allows one; remove one of them',
    ],
    [
      'a restore of a replica known by its id',
      () =>
        drill({
          location: 'northeurope',
          from: { id: ID('replica'), pointInTime: '2026-11-20T03:00:00Z' },
        }),
      'azure-replica-is-no-restore-source (fatal): cluster drill: its source is a replica, for which the service has no point-in-time restore; restore from the primary',
    ],
    [
      'a recovery of an unguarded source known by its id',
      () =>
        told({ ...LEDGER, guards: { ...GUARDED, preventDestroy: false } }, REPLICA, {
          ...DRILL,
          purpose: 'recovery',
          highAvailability: true,
          guards: GUARDED,
          from: { id: ID('ledger'), pointInTime: '2026-11-20T03:00:00Z' },
        }),
      'azure-recovery-keeps-its-source (error): cluster drill: its source ledger stands without preventDestroy, and with the source goes every other restore of its past; keep the source guarded until 2026-12-25, 35 days after the moment restored, and at least 35 days after the restore ran',
    ],
    [
      'a recovery whose high availability waits for its second apply',
      () =>
        told(LEDGER, REPLICA, {
          ...DRILL,
          purpose: 'recovery',
          highAvailability: false,
          highAvailabilityLater: true,
          guards: GUARDED,
        }),
      'azure-recovery-gets-high-availability (warning): cluster drill: its high availability is asked for and off until a second apply turns it on; set restored: true once the restore has finished, and apply again',
    ],
    [
      'a restore from PremiumSSDv2 to PremiumSSD',
      () =>
        drill(
          { storageType: 'PremiumSSD', storageSizeGib: 256 },
          { storageType: 'PremiumSSDv2', highAvailability: false },
        ),
      'azure-restore-keeps-its-storage-type (error): cluster drill: it asks for PremiumSSD storage and its source is on PremiumSSDv2, from which nothing goes back; set storageType to PremiumSSDv2, or leave storageType and storageSizeGib out',
    ],
    [
      'a cluster whose region is all it has',
      () => told(LEDGER),
      'azure-region-loss-has-a-replica (warning): cluster ledger: its backups are in its own region and can be restored there only, so that the loss of the region is the loss of the data; add a ReplicaCluster in another region, or acknowledge that dumps elsewhere cover it',
    ],
  ];

  test.each(CASES)('%s', (_name, say, message) => {
    const [rule = ''] = message.split(' ');
    expect(say().filter((line) => line.startsWith(`${rule} `))).toEqual([message]);
  });
});
