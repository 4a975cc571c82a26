import { type VirtualClock } from '../../clock';
import {
  type SimulatedCluster,
  type SimulatedCredential,
  type SimulatedFlexCluster,
  type SimulatedProject,
  type SimulatedServerless,
  type SimulatorState,
} from '../state';
import { type Fault, type SpoiledWork } from './faults';
import { type RateLimits } from './rate-limits';

/** One authenticated request, as an operation sees it. */
export interface Call {
  readonly state: SimulatorState;
  readonly clock: VirtualClock;
  readonly newId: (at: Date) => string;
  readonly baseUrl: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The resource version that answers. */
  readonly version: string;
  /** The parsed body; undefined for a request without one. */
  readonly body: unknown;
  readonly credential: SimulatedCredential;
  readonly rateLimits: RateLimits;
  /** A fault that waits for work of that kind, counted down. */
  readonly effect: (kind: SpoiledWork) => Fault | undefined;
}

/** A call below a project. */
export interface ProjectCall extends Call {
  readonly project: SimulatedProject;
}

/** A call below a cluster of the cluster API. */
export interface ClusterCall extends ProjectCall {
  readonly cluster: SimulatedCluster;
}

/** A call below a Flex cluster. */
export interface FlexCall extends ProjectCall {
  readonly flex: SimulatedFlexCluster;
}

/** A call below a Serverless instance. */
export interface ServerlessCall extends ProjectCall {
  readonly serverless: SimulatedServerless;
}

/** What an operation answers. */
export interface Reply {
  readonly status: number;
  readonly body: object | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

interface OperationBase {
  /** Operation id of the API document. */
  readonly operationId: string;
  readonly method: 'GET' | 'PATCH' | 'DELETE' | 'POST' | 'PUT';
  /** Path below `/api/atlas/v2`, with `{name}` for parameters. */
  readonly path: string;
  /** Resource versions, the newest last. */
  readonly versions: readonly string[];
  /** Versions that answer with Deprecation and Sunset headers. */
  readonly deprecated?: readonly string[];
  /** Project roles that may call it; any role of the project if left out. */
  readonly roles?: readonly string[];
}

/** An operation; its scope says what is looked up, and refused, before it runs. */
export type Operation =
  | (OperationBase & { readonly scope: 'anywhere'; readonly handle: (call: Call) => Reply })
  | (OperationBase & { readonly scope: 'project'; readonly handle: (call: ProjectCall) => Reply })
  | (OperationBase & { readonly scope: 'flex'; readonly handle: (call: FlexCall) => Reply })
  | (OperationBase & {
      readonly scope: 'serverless';
      readonly handle: (call: ServerlessCall) => Reply;
    })
  | (OperationBase & {
      readonly scope: 'cluster';
      /** Whether it works on a deleted cluster whose snapshots were retained. */
      readonly acceptsDeleted?: boolean;
      readonly handle: (call: ClusterCall) => Reply;
    });

/** The role that may do everything in a project. */
export const OWNERS = ['GROUP_OWNER'];
/** Roles that may change schedules. */
export const BACKUP_MANAGERS = ['GROUP_OWNER', 'GROUP_BACKUP_MANAGER'];
/** Roles that may take snapshots. The names of the narrower roles are inferred from those the manual gives them. */
export const BACKUP_CREATORS = [...BACKUP_MANAGERS, 'GROUP_BACKUP_CREATOR'];
/** Roles that may restore into a cluster. */
export const RECOVERY_OPERATORS = [...BACKUP_MANAGERS, 'GROUP_BACKUP_RECOVERY_OPERATOR'];
/** Roles that may take data out of Atlas: downloads and exports. */
export const EXPORT_OPERATORS = [...BACKUP_MANAGERS, 'GROUP_BACKUP_EXPORT_OPERATOR'];
/** Roles that may change clusters. */
export const CLUSTER_MANAGERS = ['GROUP_OWNER', 'GROUP_CLUSTER_MANAGER'];

/** A success with a body. */
export const ok = (body: object): Reply => ({ status: 200, body });
/** A success without a body. */
export const done: Reply = { status: 204, body: undefined };
