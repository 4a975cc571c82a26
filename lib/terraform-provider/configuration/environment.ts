/**
 * Variables that say what an argument does not, the first that is set counts. They are those of the mongodbatlas
 * provider, so that one environment serves both.
 * https://registry.terraform.io/providers/mongodb/mongodbatlas/latest/docs/guides/provider-configuration
 */
export const ENVIRONMENT = {
  client_id: ['MONGODB_ATLAS_CLIENT_ID'],
  client_secret: ['MONGODB_ATLAS_CLIENT_SECRET'],
  public_key: ['MONGODB_ATLAS_PUBLIC_API_KEY', 'MONGODB_ATLAS_PUBLIC_KEY', 'MCLI_PUBLIC_API_KEY'],
  private_key: [
    'MONGODB_ATLAS_PRIVATE_API_KEY',
    'MONGODB_ATLAS_PRIVATE_KEY',
    'MCLI_PRIVATE_API_KEY',
  ],
  base_url: ['MONGODB_ATLAS_BASE_URL', 'MCLI_OPS_MANAGER_URL'],
} as const;

/** An environment: variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says about each argument; null where it says nothing. */
export function readEnvironment(env: Environment): Record<keyof typeof ENVIRONMENT, string | null> {
  const entries = Object.entries(ENVIRONMENT).map(([name, variables]) => {
    const set = variables.find((variable) => (env[variable] ?? '') !== '');
    return [name, set === undefined ? null : (env[set] ?? null)];
  });
  return Object.fromEntries(entries) as Record<keyof typeof ENVIRONMENT, string | null>;
}
