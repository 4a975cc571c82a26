/** The answer of the token endpoint. */
export interface WireToken {
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: string;
}
