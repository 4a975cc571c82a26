import { OPERATION_VERSIONS } from '../atlas/wire/operation-versions';
import { OPERATIONS as DOCUMENTED } from './api-document';
import { runEverything } from './client-scenario';
import { errorsOfAnswer, errorsOfRequest } from './judge-exchange';
import { type Exchange } from './scenario';

/** Sent by commands that only read, not by a deployment. */
const NOT_DEPLOYED = ['listGroupClusters'];

let exchanges: readonly Exchange[];
beforeAll(async () => {
  exchanges = (await runEverything()).filter(({ operationId }) => DOCUMENTED.has(operationId));
}, 120_000);

const documented = Object.keys(OPERATION_VERSIONS).filter((id) => DOCUMENTED.has(id));
const of = (operationId: string): readonly Exchange[] =>
  exchanges.filter((exchange) => exchange.operationId === operationId);

describe('what our operations really send', () => {
  test('is every operation of the client', () => {
    expect(documented.filter((id) => of(id).length === 0 && !NOT_DEPLOYED.includes(id))).toEqual(
      [],
    );
  });

  test.each(documented)('%s is asked as the document says', (operationId) => {
    for (const exchange of of(operationId)) {
      expect(exchange.version).toBe(
        OPERATION_VERSIONS[operationId as keyof typeof OPERATION_VERSIONS],
      );
      if (exchange.sent !== undefined)
        expect([exchange.sent, errorsOfRequest(exchange)]).toEqual([exchange.sent, null]);
    }
  });

  test.each(documented)('%s is answered as the document says', (operationId) => {
    for (const exchange of of(operationId).filter(({ status }) => status < 300))
      expect([exchange.body, errorsOfAnswer(exchange)]).toEqual([exchange.body, null]);
  });
});
