/** How a provider reaches Atlas; what is left out comes from the environment of Terraform. */
export interface AtlasCredentialConfig {
  /**
   * Client id of a service account.
   * @default - the environment variable MONGODB_ATLAS_CLIENT_ID
   */
  readonly clientId?: string;
  /**
   * Client secret of a service account; pass a sensitive Terraform variable, never a literal.
   * @default - the environment variable MONGODB_ATLAS_CLIENT_SECRET
   */
  readonly clientSecret?: string;
  /**
   * Public half of an API key.
   * @default - the environment variable MONGODB_ATLAS_PUBLIC_API_KEY
   */
  readonly publicKey?: string;
  /**
   * Private half of an API key; pass a sensitive Terraform variable, never a literal.
   * @default - the environment variable MONGODB_ATLAS_PRIVATE_API_KEY
   */
  readonly privateKey?: string;
  /**
   * Base URL of the Atlas Administration API, e.g. of Atlas for Government.
   * @default - the provider's own
   */
  readonly baseUrl?: string;
}

/** The arguments of a provider block: both providers spell them alike. */
export const credentialArguments = (config: AtlasCredentialConfig): Record<string, unknown> => ({
  client_id: config.clientId,
  client_secret: config.clientSecret,
  public_key: config.publicKey,
  private_key: config.privateKey,
  base_url: config.baseUrl,
});
