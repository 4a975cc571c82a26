import { type Call, type Operation } from '../http/call';
import { invalidAttribute, missingAttribute, readBody, readText } from '../http/read-body';
import { plantProject } from '../plant';
import { renderGroup } from './render-group';

const NAME = /^[\p{L}\p{N}\-_.(),:&@+' ]{1,64}$/u;
const ATTRIBUTES = [
  'name',
  'orgId',
  'regionUsageRestrictions',
  'tags',
  'withDefaultAlertsSettings',
];

/** Creates a project; whoever creates it owns it. */
export const createGroup: Operation = {
  operationId: 'createGroup',
  method: 'POST',
  path: '/groups',
  versions: ['2023-01-01'],
  scope: 'anywhere',
  handle: (call) => {
    const body = readBody(call, ATTRIBUTES);
    const name = required(body, 'name');
    if (!NAME.test(name)) throw invalidAttribute('name');
    const id = call.newId(call.clock.now());
    const project = plantProject(
      call.state,
      { id, name, orgId: required(body, 'orgId') },
      call.clock.now(),
    );
    own(call, id);
    // Recorded as it stands, two slashes included.
    const headers = { Location: `${call.baseUrl}//api/atlas/v1.0` };
    return { status: 201, body: renderGroup(project, call.baseUrl), headers };
  },
};

function required(body: Readonly<Record<string, unknown>>, name: string): string {
  const text = readText(body, name);
  if (text === undefined || text === '') throw missingAttribute(name);
  return text;
}

function own({ credential }: Call, id: string): void {
  credential.roles = { ...credential.roles, [id]: ['GROUP_OWNER'] };
}
