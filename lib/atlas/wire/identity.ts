/** A role and where it holds: exactly one of the two ids is present. */
export interface WireRole {
  readonly roleName: string;
  readonly groupId?: string;
  readonly orgId?: string;
}

/** The answer of `GET /api/atlas/v2`: who the credential is; API keys carry their roles here. */
export interface WireWhoAmI {
  readonly apiKey?: { readonly publicKey: string; readonly roles: readonly WireRole[] } | null;
}

/** A project's view of a service account: its roles there. */
export interface WireServiceAccount {
  readonly clientId: string;
  readonly roles: readonly string[];
}

/** The answer of the token endpoint. */
export interface WireToken {
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: string;
}
