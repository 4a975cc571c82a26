import { type Call } from '../http/call';
import { badRequest, Refusal } from '../refusal';
import { type LongRunning } from '../state';

/** The work a watched address names; its query is signed, and a client that rebuilds it is refused. */
export function findWork({ state, params, query }: Call): LongRunning {
  const work = state.operations.get(params['operationId'] ?? '');
  if (work === undefined)
    throw new Refusal(404, 'OperationNotFound', 'There is no such operation.');
  if (query.get('s') !== work.signature)
    throw badRequest(
      'The address of an operation was changed; poll the header as it was sent, with its whole query.',
    );
  return work;
}
