import { OPERATIONS as MODELLED } from '../../lib/simulator/atlas/operations/registry';
import { OPERATIONS as DOCUMENTED } from './api-document';
import { errorsOfAnswer, errorsOfRequest } from './judge-exchange';
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
      for (const answer of answers)
        expect([operationId, answer.version, errorsOfAnswer(answer)]).toEqual([
          operationId,
          answer.version,
          null,
        ]);
    },
  );

  test.each(documented)('takes for %s what the document takes', (operationId) => {
    const requests = exchanges.filter(
      (each) => each.operationId === operationId && each.sent !== undefined,
    );
    for (const request of requests)
      expect([operationId, request.version, errorsOfRequest(request)]).toEqual([
        operationId,
        request.version,
        null,
      ]);
  });
});
