import { isEmptyProject } from '../compliance/judge-weakening';
import { happenLater } from '../../agenda';
import { logEvent } from '../events';
import { done, OWNERS, type Operation } from '../http/call';
import { Refusal } from '../refusal';
import { COMPLIANCE_SECONDS } from '../timings';

/** Switches a compliance policy off where MongoDB Support allowed it, or where nothing is left to protect. */
export const disableGroupBackupCompliancePolicy: Operation = {
  operationId: 'disableGroupBackupCompliancePolicy',
  method: 'DELETE',
  path: '/groups/{groupId}/backupCompliancePolicy',
  versions: ['2024-11-13'],
  roles: OWNERS,
  scope: 'project',
  handle: ({ state, project, clock, newId }) => {
    const live = project.compliancePolicy;
    if (live === undefined || live.state === 'DISABLING') return done;
    if (!live.deletable && !isEmptyProject(project))
      throw new Refusal(
        400,
        'CANNOT_DISABLE_BACKUP_COMPLIANCE_POLICY',
        'The backup compliance policy can be disabled by MongoDB Support only.',
      );
    project.compliancePolicy = { ...live, state: 'DISABLING' };
    const at = clock.now();
    logEvent(project, 'CPS_DATA_PROTECTION_DISABLE_REQUESTED', { at, newId });
    happenLater(state, at, COMPLIANCE_SECONDS.untilActive, (moment) => {
      logEvent(project, 'CPS_DATA_PROTECTION_DISABLED', { at: moment, newId });
      project.compliancePolicy = undefined;
    });
    return done;
  },
};
