import { isClusterName } from '../clusters/judge-name';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { ok, type Operation } from '../http/call';
import { needText, readBody } from '../http/read-body';
import { LOCATION } from './paths';

/** Whether a cluster can have a name. */
export const mongoClustersCheckNameAvailability: Operation = {
  operationId: 'MongoClusters_CheckNameAvailability',
  method: 'POST',
  path: `${LOCATION}/checkMongoClusterNameAvailability`,
  apiVersions: CLUSTER_VERSIONS,
  handle: ({ state, body }) => {
    const name = needText(readBody(body), 'name');
    if (!isClusterName(name))
      return ok({ nameAvailable: false, reason: 'Invalid', message: `'${name}' is no name.` });
    if ([...state.clusters.values()].some((each) => each.name === name))
      return ok({ nameAvailable: false, reason: 'AlreadyExists', message: `'${name}' is taken.` });
    return ok({ nameAvailable: true });
  },
};
