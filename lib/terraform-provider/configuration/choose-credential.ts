import { type Credential } from '../../atlas/client/credential';
import { type Diagnostic, notice, problem } from '../framework/diagnostic';
import { type KnownValues } from '../framework/attributes';
import { type CONFIGURATION } from './arguments';
import { ENVIRONMENT } from './environment';

/** Where a credential is looked for. */
export type CredentialSource = Omit<KnownValues<typeof CONFIGURATION>, 'base_url'>;

/** A credential, or why there is none. */
export interface ChosenCredential {
  readonly credential?: Credential;
  readonly diagnostics: readonly Diagnostic[];
}

/** Clients ids of service accounts begin so; keys of the other kind never do. */
const SERVICE_ACCOUNT_PREFIX = 'mdb_sa';

/** Takes the credential of the arguments, or of the environment where no argument gives one; the two are never mixed. */
export function chooseCredential(
  given: CredentialSource,
  environment: CredentialSource,
): ChosenCredential {
  if (isPresent(given)) return readPair(given, (name) => name);
  if (isPresent(environment)) return readPair(environment, (name) => ENVIRONMENT[name][0]);
  return {
    diagnostics: [
      problem(
        `the provider mongodbbackup has no credential; set client_id and client_secret of an Atlas service account, or ${ENVIRONMENT.client_id[0]} and ${ENVIRONMENT.client_secret[0]} in the environment`,
      ),
    ],
  };
}

const isPresent = (source: CredentialSource): boolean =>
  [source.client_id, source.client_secret, source.public_key, source.private_key].some(isText);

type Naming = (name: keyof CredentialSource) => string;

function readPair(source: CredentialSource, nameOf: Naming): ChosenCredential {
  const { client_id, client_secret, public_key, private_key } = source;
  const hasAccount = isText(client_id) || isText(client_secret);
  const hasKey = isText(public_key) || isText(private_key);
  const [first, second] = hasAccount
    ? (['client_id', 'client_secret'] as const)
    : (['public_key', 'private_key'] as const);
  const lacking = [first, second].find((name) => !isText(source[name]));
  if (lacking !== undefined) {
    const other = lacking === first ? second : first;
    return {
      diagnostics: [
        problem(
          `${nameOf(other)} is set and ${nameOf(lacking)} is not; set both, or neither`,
          lacking,
        ),
      ],
    };
  }
  if (!hasAccount && public_key?.startsWith(SERVICE_ACCOUNT_PREFIX) === true)
    return { diagnostics: [misplaced(nameOf)] };
  return {
    credential: hasAccount
      ? {
          kind: 'service-account',
          clientId: client_id ?? '',
          clientSecret: client_secret ?? '',
        }
      : { kind: 'api-key', publicKey: public_key ?? '', privateKey: private_key ?? '' },
    diagnostics: hasAccount && hasKey ? [both(nameOf)] : [],
  };
}

const misplaced = (nameOf: Naming): Diagnostic =>
  problem(
    `${nameOf('public_key')} holds the client id of a service account; set ${nameOf('client_id')} and ${nameOf('client_secret')} instead`,
    'public_key',
  );

const both = (nameOf: Naming): Diagnostic =>
  notice(
    `a service account and an API key are both given, and the service account is used; leave out ${nameOf('public_key')} and ${nameOf('private_key')}`,
  );

const isText = (value: string | null): value is string => value !== null && value !== '';
