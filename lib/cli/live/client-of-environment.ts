import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ATLAS_BASE_URL,
  createAtlasClient,
  type AtlasClient,
} from '../../atlas/client/atlas-client';
import { type Credential } from '../../atlas/client/credential';
import { type Surroundings } from '../surroundings';
import { UsageError } from '../usage-error';

const NONCE_BYTES = 8;
/** A command that only reads gives up after this long. */
const PATIENCE_MILLIS = 300_000;

/** A client for the credential in the environment. @throws {UsageError} without one */
export function clientOfEnvironment({ env = {} }: Surroundings): AtlasClient {
  const started = Date.now();
  return createAtlasClient({
    baseUrl: env['MONGODB_ATLAS_BASE_URL'] ?? ATLAS_BASE_URL,
    credential: credentialIn(env),
    transport: {
      fetch: globalThis.fetch,
      now: () => Date.now(),
      sleep: (millis) => sleep(millis),
      random: Math.random,
      nonce: () => randomBytes(NONCE_BYTES).toString('hex'),
      remainingMillis: () => PATIENCE_MILLIS - (Date.now() - started),
    },
  });
}

function credentialIn(env: NonNullable<Surroundings['env']>): Credential {
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
    'no Atlas credential is in the environment; set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or MONGODB_ATLAS_PUBLIC_KEY and MONGODB_ATLAS_PRIVATE_KEY (Project Read Only is enough)',
  );
}
