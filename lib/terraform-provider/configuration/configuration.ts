import { randomBytes } from 'node:crypto';
import {
  ATLAS_BASE_URL,
  createAtlasClient,
  type AtlasClient,
} from '../../atlas/client/atlas-client';
import { type Credential } from '../../atlas/client/credential';
import { nowMillis } from '../clock';
import { type Values } from '../framework/attributes';
import { hasProblem } from '../framework/diagnostic';
import { type ConfigurationType } from '../framework/provider';
import { type StopSignal } from '../framework/stop-signal';
import { isUnknownValue } from '../protocol/cty/unknown';
import { CONFIGURATION } from './arguments';
import { judgeBaseUrl, toBaseUrl } from './base-url';
import { chooseCredential, type CredentialSource } from './choose-credential';
import { readEnvironment, type Environment } from './environment';
import { createPlainFetch } from './plain-fetch';

const NONCE_BYTES = 8;

/** The provider block, with the environment it falls back to. */
export const configurationIn = (env: Environment): ConfigurationType<typeof CONFIGURATION> => ({
  description:
    'Takes snapshots of MongoDB Atlas clusters and restores them, with the checks of mongodb-backup-constructs',
  attributes: CONFIGURATION,
  validate: ({ base_url }) => (typeof base_url === 'string' ? judgeBaseUrl(base_url) : []),
  configure: (config, session) => {
    session.connect(undefined);
    const environment = readEnvironment(env);
    const { base_url, ...given } = config;
    if (isUnknownValue(base_url) || !isKnown(given)) return [];
    const url = base_url ?? environment.base_url ?? ATLAS_BASE_URL;
    const { credential, diagnostics } = chooseCredential(given, environment);
    const all = [...judgeBaseUrl(url), ...diagnostics];
    if (credential !== undefined && !hasProblem(all))
      session.connect(clientFor(credential, toBaseUrl(url), session.stop));
    return all;
  },
});

const isKnown = (
  values: Omit<Values<typeof CONFIGURATION>, 'base_url'>,
): values is CredentialSource => !Object.values(values).some(isUnknownValue);

/** Requests have all the time they want: what bounds a wait is the resource, and an interrupt. */
const clientFor = (credential: Credential, baseUrl: string, stop: StopSignal): AtlasClient =>
  createAtlasClient({
    baseUrl,
    credential,
    transport: {
      fetch: createPlainFetch(),
      now: nowMillis,
      sleep: (millis) => stop.sleep(millis),
      random: Math.random,
      nonce: () => randomBytes(NONCE_BYTES).toString('hex'),
      remainingMillis: () => Number.POSITIVE_INFINITY,
    },
  });
