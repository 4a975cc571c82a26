import { Refusal } from '../refusal';
import { type AzureState } from '../state';

/** Refuses a request without a token of this Azure that still lives. */
export function authenticate(
  authorization: string | undefined,
  state: AzureState,
  nowMillis: number,
): void {
  if (authorization?.startsWith('Bearer ') !== true)
    throw new Refusal(
      401,
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
    );
  const endsAt = state.tokens.get(authorization.slice('Bearer '.length));
  if (endsAt === undefined)
    throw new Refusal(401, 'InvalidAuthenticationToken', 'The access token is invalid.');
  if (endsAt <= nowMillis)
    throw new Refusal(401, 'ExpiredAuthenticationToken', 'The access token expiry has passed.');
}
