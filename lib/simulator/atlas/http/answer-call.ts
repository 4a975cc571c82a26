import { findFlexIn } from '../flex/find';
import { findServerlessIn } from '../serverless/find';
import { Refusal } from '../refusal';
import { type SimulatedProject } from '../state';
import { type Call, type Operation, type ProjectCall, type Reply } from './call';
import { findClusterIn, findClusterOrRetained } from './find-cluster';
import { requireOneOf } from './require-role';

/** Looks up what the path names, in Atlas's order: project, membership, cluster, family, role; then runs the operation. */
export function answerCall(operation: Operation, call: Call): Reply {
  if (operation.scope === 'anywhere') return operation.handle(call);
  const project = projectOf(call);
  const projectCall: ProjectCall = { ...call, project };
  if (operation.scope === 'project') {
    requireRole(operation, projectCall);
    return operation.handle(projectCall);
  }
  if (operation.scope === 'flex') {
    const flex = findFlexIn(project, call.params['name'] ?? '');
    requireRole(operation, projectCall);
    return operation.handle({ ...projectCall, flex });
  }
  const name = call.params['clusterName'] ?? '';
  if (operation.scope === 'serverless') {
    const serverless = findServerlessIn(project, name);
    requireRole(operation, projectCall);
    return operation.handle({ ...projectCall, serverless });
  }
  const cluster =
    operation.acceptsDeleted === true
      ? findClusterOrRetained(project, name)
      : findClusterIn(project, name);
  requireRole(operation, projectCall);
  return operation.handle({ ...projectCall, cluster });
}

function projectOf({ state, params, credential }: Call): SimulatedProject {
  const id = params['groupId'] ?? '';
  const project = state.projects.get(id);
  if (project === undefined)
    throw new Refusal(404, 'GROUP_NOT_FOUND', `No group with ID ${id} exists.`, [id]);
  if ((credential.roles[id] ?? []).length === 0) {
    throw new Refusal(
      401,
      'NOT_IN_GROUP',
      `The current user is not in the group, or the group does not exist.`,
      [id],
    );
  }
  return project;
}

function requireRole({ roles }: Operation, call: ProjectCall): void {
  if (roles !== undefined) requireOneOf(roles, call, call.project.id);
}
