import { OPERATIONS as MODELLED } from '../../lib/simulator/atlas/operations/registry';
import { OPERATIONS as DOCUMENTED, validatorOf } from './api-document';
import { askForEverything, type Exchange } from './scenario';

/** What the extract of the document leaves out; facts about these come from recordings and the manual. */
const UNDOCUMENTED = [
  'createGroup',
  'createGroupBackupPrivateEndpoint',
  'createGroupServerlessBackupRestoreJob',
  'deleteGroupBackupPrivateEndpoint',
  'getGroupBackupPrivateEndpoint',
  'getGroupServerlessBackupRestoreJob',
  'getGroupServerlessBackupSnapshot',
  'getGroupServerlessInstance',
  'getGroupServiceAccount',
  'getSystemStatus',
  'listGroupBackupPrivateEndpoints',
  'listGroupClusterOnlineArchives',
  'listGroupEvents',
  'listGroupServerlessBackupRestoreJobs',
  'listGroupServerlessBackupSnapshots',
  'listGroupServerlessInstances',
];
/** Answered as refusals only: there is nothing of the kind any more at the time of the scenario. */
const NEVER_ANSWERED = [
  'createGroupServerlessBackupRestoreJob',
  'getGroupServerlessBackupRestoreJob',
  'getGroupServerlessBackupSnapshot',
  'getGroupServerlessInstance',
  'listGroupServerlessBackupRestoreJobs',
  'listGroupServerlessBackupSnapshots',
];

let exchanges: readonly Exchange[];
beforeAll(async () => {
  exchanges = await askForEverything();
}, 120_000);

const documented = MODELLED.map(({ operationId }) => operationId).filter(
  (id) => !UNDOCUMENTED.includes(id),
);

describe('the simulator', () => {
  test('answers everything it models', () => {
    const failed = exchanges.filter(({ status }) => status >= 300);
    expect(failed.map(({ operationId, status, body }) => [operationId, status, body])).toEqual([]);
    const answered = new Set(exchanges.map(({ operationId }) => operationId));
    expect(
      MODELLED.map(({ operationId }) => operationId).filter(
        (id) => !answered.has(id) && !NEVER_ANSWERED.includes(id),
      ),
    ).toEqual([]);
  });

  test('models operations the document lists, by its names, methods, paths and versions', () => {
    for (const { operationId, method, path, versions } of MODELLED) {
      const official = DOCUMENTED.get(operationId);
      expect([operationId, official === undefined]).toEqual([
        operationId,
        UNDOCUMENTED.includes(operationId),
      ]);
      if (official === undefined) continue;
      expect([official.method, official.path]).toEqual([
        method.toLowerCase(),
        `/api/atlas/v2${path}`,
      ]);
      const offered = Object.values(official.responses).flatMap(({ content = {} }) =>
        Object.keys(content),
      );
      for (const version of versions)
        expect(offered).toContain(`application/vnd.atlas.${version}+json`);
    }
  });

  test.each(documented)(
    'answers %s as the document says, in every version asked for',
    (operationId) => {
      const answers = exchanges.filter((each) => each.operationId === operationId);
      expect(answers.length).toBeGreaterThan(0);
      for (const { status, version, body } of answers) {
        const mediaType = `application/vnd.atlas.${version}+json`;
        if (status === 204) expect(body).toBeUndefined();
        else if (isNone(body) || operationId === 'deleteGroup') expect(body).toEqual({});
        else expectValid(operationId, mediaType, body, String(status));
      }
    },
  );

  test.each(documented)('takes for %s what the document takes', (operationId) => {
    const requests = exchanges.filter(
      (each) => each.operationId === operationId && each.sent !== undefined,
    );
    for (const { version, sent } of requests) {
      const validate = validatorOf(operationId, `application/vnd.atlas.${version}+json`, 'request');
      validate(sent);
      expect([operationId, version, validate.errors]).toEqual([operationId, version, null]);
    }
  });
});

/** A compliance policy that does not exist, and a deletion under way, are empty bodies. */
const isNone = (body: unknown): boolean => JSON.stringify(body) === '{}';

function expectValid(operationId: string, mediaType: string, body: unknown, status: string): void {
  const validate = validatorOf(operationId, mediaType, 'answer', status);
  validate(asDocumented(body));
  expect([operationId, mediaType, validate.errors]).toEqual([operationId, mediaType, null]);
}

/**
 * Where recorded answers differ from the document the recordings win; this gives them back the documented form:
 * on-demand snapshots name a frequency the document does not, an unset timestamp and item are null, a read preference is
 * in lower case, and the document's pattern of a prefix is an example.
 */
function asDocumented(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => {
      if (key === 'frequencyType' && value === 'ondemand') return undefined;
      if (['desiredTimestamp', 'prefix', 'adaptiveCapacity'].includes(key)) return undefined;
      if (key === 'readPreference') return undefined;
      if (key === 'onDemandPolicyItem' || key === 'copyPolicyItems') return undefined;
      return value;
    }),
  ) as unknown;
}
