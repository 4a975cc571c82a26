import {
  readBody,
  readObject,
  readOneOf,
  readText,
  readTexts,
  readWhole,
  type Part,
} from '../http/read-body';
import { type ClusterSettings } from '../state';
import {
  AUTHENTICATION_MODES,
  CREATE_MODES,
  HIGH_AVAILABILITY_MODES,
  SERVER_VERSIONS,
  STORAGE_TYPES,
  SWITCH,
  TIER_NAMES,
} from './limits';
import { badRequest } from '../refusal';

/** Where another cluster is named in a request: what it is restored from or replicates. */
export interface SourceRequest {
  readonly sourceResourceId: string | undefined;
  readonly sourceLocation: string | undefined;
  readonly pointInTimeUTC: string | undefined;
}

/** The settings a request names; what it leaves out is undefined. */
export interface RequestedSettings {
  readonly userName: string | undefined;
  readonly password: string | undefined;
  readonly serverVersion: string | undefined;
  readonly publicNetworkAccess: string | undefined;
  readonly targetMode: string | undefined;
  readonly sizeGb: number | undefined;
  readonly storageType: string | undefined;
  readonly shardCount: number | undefined;
  readonly tier: string | undefined;
  readonly dataApiMode: string | undefined;
  readonly previewFeatures: readonly string[] | undefined;
  readonly allowedModes: readonly string[] | undefined;
  readonly encryption: object | undefined;
}

/** What a PUT or PATCH of a cluster asks for. */
export interface ClusterRequest {
  readonly location: string | undefined;
  readonly tags: object | undefined;
  readonly identity: object | undefined;
  readonly createMode: (typeof CREATE_MODES)[number] | undefined;
  readonly restore: SourceRequest | undefined;
  readonly replica: SourceRequest | undefined;
  readonly settings: RequestedSettings;
}

/** Reads a request; what only the service sets may stand in it and is left aside. */
export function readRequest(body: unknown): ClusterRequest {
  const whole = readBody(body);
  const properties = readObject(whole, 'properties') ?? { at: '#/properties', value: {} };
  readObject(whole, 'systemData');
  return {
    location: readText(whole, 'location'),
    tags: readObject(whole, 'tags')?.value,
    identity: readIdentity(whole),
    createMode: readOneOf(properties, 'createMode', CREATE_MODES),
    restore: readSource(readObject(properties, 'restoreParameters')),
    replica: readSource(readObject(properties, 'replicaParameters')),
    settings: readSettings(properties),
  };
}

function readIdentity(whole: Part): object | undefined {
  const identity = readObject(whole, 'identity');
  if (identity !== undefined) readObject(identity, 'userAssignedIdentities');
  return identity?.value;
}

const readSource = (part: Part | undefined): SourceRequest | undefined =>
  part && {
    sourceResourceId: readText(part, 'sourceResourceId'),
    sourceLocation: readText(part, 'sourceLocation'),
    pointInTimeUTC: readText(part, 'pointInTimeUTC'),
  };

function readSettings(properties: Part): RequestedSettings {
  const within = (name: string): Part =>
    readObject(properties, name) ?? { at: `${properties.at}/${name}`, value: {} };
  return {
    userName: readText(within('administrator'), 'userName'),
    password: readText(within('administrator'), 'password'),
    serverVersion: readOneOf(properties, 'serverVersion', SERVER_VERSIONS),
    publicNetworkAccess: readOneOf(properties, 'publicNetworkAccess', SWITCH),
    targetMode: readOneOf(within('highAvailability'), 'targetMode', HIGH_AVAILABILITY_MODES),
    sizeGb: readWhole(within('storage'), 'sizeGb'),
    storageType: readOneOf(within('storage'), 'type', STORAGE_TYPES),
    shardCount: readWhole(within('sharding'), 'shardCount'),
    tier: readOneOf(within('compute'), 'tier', TIER_NAMES),
    dataApiMode: readOneOf(within('dataApi'), 'mode', SWITCH),
    previewFeatures: readTexts(properties, 'previewFeatures'),
    allowedModes: readModes(within('authConfig')),
    encryption: readObject(properties, 'encryption')?.value,
  };
}

function readModes(authConfig: Part): readonly string[] | undefined {
  const modes = readTexts(authConfig, 'allowedModes');
  const stranger = modes?.find((mode) => !AUTHENTICATION_MODES.some((known) => known === mode));
  if (stranger === undefined) return modes;
  throw badRequest(
    `The property '${authConfig.at}/allowedModes' holds '${stranger}'; it holds ${AUTHENTICATION_MODES.join(', ')}.`,
  );
}

/** Settings with what a request names put over them. */
export function applySettings(
  before: ClusterSettings,
  requested: RequestedSettings,
): ClusterSettings {
  const { userName } = requested;
  return {
    administrator: userName === undefined ? before.administrator : { userName },
    serverVersion: requested.serverVersion ?? before.serverVersion,
    publicNetworkAccess: requested.publicNetworkAccess ?? before.publicNetworkAccess,
    highAvailability: { targetMode: requested.targetMode ?? before.highAvailability.targetMode },
    storage: {
      sizeGb: requested.sizeGb ?? before.storage.sizeGb,
      type: requested.storageType ?? before.storage.type,
    },
    sharding: { shardCount: requested.shardCount ?? before.sharding.shardCount },
    compute: { tier: requested.tier ?? before.compute.tier },
    dataApi: { mode: requested.dataApiMode ?? before.dataApi.mode },
    previewFeatures: requested.previewFeatures ?? before.previewFeatures,
    authConfig: { allowedModes: requested.allowedModes ?? before.authConfig.allowedModes },
    encryption: requested.encryption ?? before.encryption,
  };
}
