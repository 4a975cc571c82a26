import { type HttpAnswer } from './transport';

/** Proves to Atlas who is asking. */
export interface Authenticator {
  /** The `Authorization` header of a request; undefined while there is nothing to prove with yet. */
  authorize(request: {
    readonly method: string;
    readonly uri: string;
  }): Promise<string | undefined>;
  /** Learns from a 401; answers whether the same request is worth sending once more. */
  learn(refusal: Pick<HttpAnswer, 'headers'>): boolean;
}
