import { decodeMessage } from '../protocol/protobuf/decode-message';
import { encodeMessage } from '../protocol/protobuf/encode-message';
import { type Decoded, type Encodable, type Fields } from '../protocol/protobuf/fields';
import { type Call } from '../protocol/grpc/grpc-server';
import { type Diagnostic, explain, toWireDiagnostic } from './diagnostic';

/** An answer of the protocol that can hold complaints. */
export interface Complaining {
  readonly diagnostics?: readonly ReturnType<typeof toWireDiagnostic>[];
}

/** A call of the plugin protocol: a request and its answer, and complaints instead of a crash. */
export function callOf<Request extends Fields, Response extends Fields>(
  request: Request,
  response: Response,
  answer: (request: Decoded<Request>) => Promise<Encodable<Response>> | Encodable<Response>,
): Call {
  return async (bytes) => {
    try {
      return encodeMessage(response, await answer(decodeMessage(request, bytes)));
    } catch (error) {
      const complaint: Complaining = complaints([explain(error)]);
      return encodeMessage(response, complaint as Encodable<Response>);
    }
  };
}

/** Complaints as an answer holds them. */
export const complaints = (diagnostics: readonly Diagnostic[]): Required<Complaining> => ({
  diagnostics: diagnostics.map(toWireDiagnostic),
});
