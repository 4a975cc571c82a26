/** A role and where it holds: exactly one of the two ids is present. */
interface WireRole {
  readonly roleName: string;
  readonly groupId?: string;
  readonly orgId?: string;
}

/** The answer of the token endpoint. */
export interface WireToken {
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: string;
}
