/** The answer of the token endpoint. */
export interface WireToken {
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: string;
}

/** A project as Atlas answers it. */
export interface WireProject {
  readonly id: string;
  readonly name: string;
  readonly orgId: string;
}

/** One role of a credential; of a project where `groupId` is set. */
export interface WireRole {
  readonly groupId?: string;
  readonly orgId?: string;
  readonly roleName: string;
}

/** Who asks, as far as an API key is told. */
export interface WireSystemStatus {
  readonly apiKey?: { readonly roles: readonly WireRole[] } | null;
}

/** A service account in one project: the names of its roles there. */
export interface WireServiceAccount {
  readonly roles: readonly string[];
}
