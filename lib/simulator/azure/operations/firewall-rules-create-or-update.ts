import { isIPv4 } from 'node:net';
import { putChild } from '../clusters/put-child';
import { CLUSTER_VERSIONS } from '../http/api-versions';
import { type Operation } from '../http/call';
import { findCluster } from '../http/find';
import { needText, readBody, readObject, type Part } from '../http/read-body';
import { badRequest } from '../refusal';
import { RULE } from './paths';
import { renderChild } from './render-child';

const NAME = /^[a-zA-Z0-9][-_.a-zA-Z0-9]{0,79}$/;

/** Lets a range of addresses in. */
export const firewallRulesCreateOrUpdate: Operation = {
  operationId: 'FirewallRules_CreateOrUpdate',
  method: 'PUT',
  path: RULE,
  apiVersions: CLUSTER_VERSIONS,
  handle: (call) => {
    const cluster = findCluster(call);
    const name = call.params['firewallRuleName'] ?? '';
    if (!NAME.test(name)) throw badRequest(`The name '${name}' cannot be a firewall rule's.`);
    const properties = readRange(readBody(call.body));
    const rule = { name, properties, provisioningState: 'InProgress' };
    const headers = putChild(call, cluster, 'firewallRules', rule);
    return { status: 201, body: renderChild(cluster, 'firewallRules', rule), headers };
  },
};

function readRange(body: Part): object {
  const properties = readObject(body, 'properties') ?? { at: '#/properties', value: {} };
  const startIpAddress = readAddress(properties, 'startIpAddress');
  const endIpAddress = readAddress(properties, 'endIpAddress');
  if (numberOf(startIpAddress) > numberOf(endIpAddress))
    throw badRequest(`The range ends at ${endIpAddress}, before it begins at ${startIpAddress}.`);
  return { startIpAddress, endIpAddress };
}

function readAddress(properties: Part, name: string): string {
  const address = needText(properties, name);
  if (isIPv4(address)) return address;
  throw badRequest(`The property '${properties.at}/${name}' is no IPv4 address.`);
}

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
