import { OWNERS, ok, type Operation } from '../http/call';
import { alphabetical } from './render-fields';

/** The compliance policy of a project; `{}` for a project without one. */
export const getGroupBackupCompliancePolicy: Operation = {
  operationId: 'getGroupBackupCompliancePolicy',
  method: 'GET',
  path: '/groups/{groupId}/backupCompliancePolicy',
  versions: ['2023-01-01', '2023-10-01'],
  deprecated: ['2023-01-01'],
  roles: OWNERS,
  scope: 'project',
  handle: ({ project }) => ok(alphabetical(project.compliancePolicy ?? {})),
};
