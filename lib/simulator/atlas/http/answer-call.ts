import { Refusal } from '../refusal';
import { settleSnapshots } from '../schedule/settle';
import { type SimulatedCredential, type SimulatedProject } from '../state';
import { type Call, type Operation, type ProjectCall, type Reply } from './call';

/** Looks up what the path names, in Atlas's order: project, membership, cluster, family, role; then runs the operation. */
export function answerCall(operation: Operation, call: Call): Reply {
  if (operation.scope === 'anywhere') return operation.handle(call);
  const project = projectOf(call);
  const projectCall: ProjectCall = { ...call, project };
  if (operation.scope === 'project') {
    requireRole(operation, call.credential, project);
    return operation.handle(projectCall);
  }
  const cluster = clusterOf(projectCall);
  requireRole(operation, call.credential, project);
  settleSnapshots(cluster, call.clock.now(), call.newId);
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

function requireRole(
  { roles }: Operation,
  credential: SimulatedCredential,
  project: SimulatedProject,
): void {
  const held = credential.roles[project.id] ?? [];
  if (roles === undefined || roles.some((role) => held.includes(role))) return;
  throw new Refusal(
    401,
    'USER_UNAUTHORIZED',
    'Current user is not authorized to perform this action.',
  );
}

function clusterOf({
  project,
  params,
}: ProjectCall): NonNullable<ReturnType<typeof project.clusters.get>> {
  const name = params['clusterName'] ?? '';
  const cluster = project.clusters.get(name);
  if (cluster !== undefined) return cluster;
  if (project.flexClusters.has(name)) {
    throw new Refusal(
      400,
      'CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API',
      `Flex cluster ${name} cannot be used in the Cluster API.`,
      [name],
    );
  }
  throw new Refusal(
    404,
    'CLUSTER_NOT_FOUND',
    `No cluster named ${name} exists in group ${project.id}.`,
    [name, project.id],
  );
}
