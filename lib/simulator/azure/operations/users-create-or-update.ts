import { MOST_USERS } from '../clusters/limits';
import { putChild } from '../clusters/put-child';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { needText, readBody, readObject, readOneOf, type Part } from '../http/read-body';
import { badRequest, conflict } from '../refusal';
import { keyOf } from '../resource-id';
import { USER } from './paths';
import { renderChild } from './render-child';

/** Lets somebody in whom Microsoft Entra knows; a user that is there cannot be changed. */
export const usersCreateOrUpdate: Operation = {
  operationId: 'Users_CreateOrUpdate',
  method: 'PUT',
  path: USER,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    const name = call.params['userName'] ?? '';
    if (cluster.users.has(keyOf(name)))
      throw conflict(`The user '${name}' is there; it can be deleted and created, not changed.`);
    if (cluster.users.size >= MOST_USERS)
      throw badRequest(`A cluster has at most ${MOST_USERS} users.`);
    const properties = readUser(readBody(call.body));
    const user = { name, properties, provisioningState: 'InProgress' };
    const headers = putChild(call, cluster, 'users', user);
    return { status: 201, body: renderChild(cluster, 'users', user), headers };
  },
};

function readUser(body: Part): object {
  const properties = needObject(body, 'properties');
  const provider = needObject(properties, 'identityProvider');
  const principal = needObject(provider, 'properties');
  const type = readOneOf(provider, 'type', ['MicrosoftEntraID']);
  const principalType = readOneOf(principal, 'principalType', ['user', 'servicePrincipal']);
  if (type === undefined || principalType === undefined)
    throw badRequest('A user needs an identity provider and the type of its principal.');
  return {
    identityProvider: { type, properties: { principalType } },
    roles: readRoles(properties),
  };
}

function readRoles({ at, value }: Part): readonly object[] {
  const roles = value['roles'] ?? [];
  if (!Array.isArray(roles)) throw badRequest(`The property '${at}/roles' is no array.`);
  return roles.map((each: unknown) => {
    const part = { ...readBody(each), at: `${at}/roles` };
    if (needText(part, 'role') !== 'root') throw badRequest('The only role of a user is root.');
    return { db: needText(part, 'db'), role: 'root' };
  });
}

function needObject(part: Part, name: string): Part {
  const found = readObject(part, name);
  if (found !== undefined) return found;
  throw badRequest(`The property '${part.at}/${name}' is required.`);
}
