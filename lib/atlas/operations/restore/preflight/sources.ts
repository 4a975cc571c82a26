/** Where each check before a restore gets its answer, by the name of the check. Only evidence tells it, so no run carries it. */
export const SOURCES_OF_CHECKS: Readonly<Record<string, string>> = {
  'role in the source project':
    'GET /api/atlas/v2 for API keys, GET /groups/{groupId}/serviceAccounts/{clientId} for service accounts',
  'role in the target project':
    'GET /api/atlas/v2 for API keys, GET /groups/{groupId}/serviceAccounts/{clientId} for service accounts',
  watching: 'GET /groups/{groupId}/clusters/{clusterName}/backup/restoreJobs',
  'run id': 'the record of the run',
  source: 'GET /groups/{groupId}/clusters/{clusterName}',
  target: 'GET /groups/{groupId}/clusters/{clusterName}',
  organization: 'GET /groups/{groupId} of both projects',
  consent: "the app's own 'overwriteTarget'",
  'consent for the source': "the app's own 'overwriteSource'",
  'termination protection': 'GET /groups/{groupId}/clusters/{clusterName}',
  'target state': 'GET /groups/{groupId}/clusters/{clusterName}',
  'running restore':
    'GET /groups/{groupId}/clusters/{clusterName}/backup/restoreJobs of source and target',
  'running collection restore':
    'GET /groups/{groupId}/clusters/{clusterName}/collectionRestoreJobs of source and target',
  'live import': 'none: Atlas lists live imports nowhere',
  snapshot: 'GET /groups/{groupId}/clusters/{clusterName}/backup/snapshots',
  moment: "the Date header of Atlas's answers",
  'point-in-time window':
    'GET /groups/{groupId}/clusters/{clusterName}, its /backup/schedule, /backup/snapshots and /backup/restoreJobs',
  version: 'mongodVersion of the snapshot, mongoDBVersion and pinned version of the clusters',
  'pinned version at snapshot time': 'none: Atlas keeps it with no snapshot',
  topology:
    'clusterType, replicationSpecs and configServerType of the clusters, members of the snapshot',
  encryption: 'encryptionAtRestProvider of the clusters',
  disk: 'replicationSpecs[].regionConfigs[].electableSpecs.diskSizeGB and storageSizeBytes',
  'online archive': 'GET /groups/{groupId}/clusters/{clusterName}/onlineArchives',
  clients: 'GET /groups/{groupId}/dbAccessHistory/clusters/{clusterName}',
  'compliance policy': 'GET /groups/{groupId}/backupCompliancePolicy',
  'what the target loses':
    'GET /groups/{groupId}/clusters/{clusterName}/backup/snapshots of the target',
};
