import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ATLAS_BASE_URL,
  createAtlasClient,
  type AtlasClient,
} from '../../atlas/client/atlas-client';
import { type Credential } from '../../atlas/client/credential';
import { describeOrigins, isApiOrigin } from '../../core/values/api-origin';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

const NONCE_BYTES = 8;
/** A command that only reads gives up after this long. */
const PATIENCE_MILLIS = 300_000;

/** A client for the credential in the environment, for a command that only reads. @throws {UsageError} without one */
export function clientOfEnvironment(surroundings: Surroundings): AtlasClient {
  const started = Date.now();
  return clientWith(surroundings, {
    role: 'Project Read Only',
    remainingMillis: () => PATIENCE_MILLIS - (Date.now() - started),
  });
}

/** A client for a command that acts and waits as long as it takes. @throws {UsageError} without a credential */
export function actingClientOfEnvironment(surroundings: Surroundings): AtlasClient {
  return clientWith(surroundings, {
    role: 'Project Backup Manager',
    remainingMillis: () => PATIENCE_MILLIS,
  });
}

interface Purpose {
  /** The least role that is enough. */
  readonly role: string;
  readonly remainingMillis: () => number;
}

function clientWith(
  { env = {}, ...surroundings }: Surroundings,
  { role, remainingMillis }: Purpose,
): AtlasClient {
  return createAtlasClient({
    baseUrl: baseUrlIn(env),
    credential: credentialIn(env, role),
    transport: {
      fetch: globalThis.fetch,
      now: () => Date.now(),
      sleep: surroundings.sleep ?? ((millis) => sleep(millis)),
      random: Math.random,
      nonce: () => randomBytes(NONCE_BYTES).toString('hex'),
      remainingMillis,
    },
  });
}

function baseUrlIn(env: NonNullable<Surroundings['env']>): string {
  const baseUrl = env['MONGODB_ATLAS_BASE_URL'] ?? ATLAS_BASE_URL;
  if (isApiOrigin(baseUrl)) return baseUrl;
  // Not quoted: somebody may have written a password into it.
  throw new UsageError(
    `MONGODB_ATLAS_BASE_URL is not ${describeOrigins()}, so no credential is sent to it; write it like ${ATLAS_BASE_URL}`,
  );
}

function credentialIn(env: NonNullable<Surroundings['env']>, role: string): Credential {
  const {
    MONGODB_ATLAS_CLIENT_ID: clientId,
    MONGODB_ATLAS_CLIENT_SECRET: clientSecret,
    MONGODB_ATLAS_PUBLIC_KEY: publicKey,
    MONGODB_ATLAS_PRIVATE_KEY: privateKey,
  } = env;
  if (clientId !== undefined && clientSecret !== undefined)
    return { kind: 'service-account', clientId, clientSecret };
  if (publicKey !== undefined && privateKey !== undefined)
    return { kind: 'api-key', publicKey, privateKey };
  throw new UsageError(
    `no Atlas credential is in the environment; set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or MONGODB_ATLAS_PUBLIC_KEY and MONGODB_ATLAS_PRIVATE_KEY (${role} is enough)`,
  );
}
