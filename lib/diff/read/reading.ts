import { type ProtectionModel } from '../../core/model/protection-model';
import { type Known } from '../../core/values/known';
import { type Address } from './address';

/** One side of a comparison: what it declares, and what an engine will do about it. */
export interface Reading {
  /** What is protected and how. */
  readonly model: ProtectionModel;
  /** Resources of a provider we did not write: their handlers have habits of their own. */
  readonly resources: readonly EngineResource[];
  /** What could not be read. */
  readonly gaps: readonly Gap[];
  /** Whether `actions` tells of every resource, because a plan was read. */
  readonly isPlan: boolean;
  /** What Terraform does, by place: all of a plan, or the removed blocks of a configuration. */
  readonly actions: ReadonlyMap<string, PlannedAction>;
  /** Addresses that moved blocks give to what had another one, by the old place. */
  readonly moves: ReadonlyMap<string, string>;
}

/** What a Terraform plan does with one resource. */
export type PlannedAction =
  'create' | 'update' | 'delete' | 'replace' | 'forget' | 'no-op' | 'read';

/** What a resource stands for in the model. */
export type ResourceRole =
  | 'cluster'
  | 'schedule'
  | 'own-schedule'
  | 'snapshot'
  | 'restore'
  | 'compliance-policy'
  | 'export-bucket'
  | 'azure-cluster';

/** A resource of an official provider, as far as its handler decides what happens to backups. */
export interface EngineResource extends Address {
  readonly role: ResourceRole;
  /** Path of what it stands for in the model. */
  readonly path: string;
  /** Logical id with its stacks, or address. */
  readonly address: string;
  /** Stack of a CDKTF output; left out where the input does not name it. */
  readonly stack?: string;
  readonly engine: 'cloudformation' | 'terraform';
  /** Type of the resource, e.g. `MongoDB::Atlas::Cluster`. */
  readonly type: string;
  /** Properties whose change replaces it, as canonical text. */
  readonly createOnly: Readonly<Record<string, string>>;
  /** Everything it declares, as canonical text. */
  readonly content: string;
  /** Whether it, or its backups, outlive it when it leaves the code. */
  readonly keptOnRemoval: Known<boolean>;
  /** Whether the old one, or its backups, outlive a replacement. */
  readonly keptOnReplacement: Known<boolean>;
  /** Whether Atlas refuses to delete it. */
  readonly terminationProtection?: Known<boolean>;
  /** Whether the cluster is paused, so that no snapshot is taken. */
  readonly paused?: Known<boolean>;
  /** Whether the engine refuses to destroy it; left out where the input does not say. */
  readonly preventDestroy?: boolean;
  /** Whether its provider runs it at most once under its name, whatever else of it changes; left out: no. */
  readonly runsOncePerName?: boolean;
  /** Write-only switches that reach restore points which exist already, e.g. `update_snapshots`; left out: off. */
  readonly retroactive: Readonly<Record<string, Known<boolean>>>;
  /** What forces its replacement, as a plan says. */
  readonly replacePaths?: readonly string[];
  /** Settings that are written and could not be read, by the names reports use. */
  readonly unreadable?: readonly string[];
  /** Read settings whose values must not be printed. */
  readonly masked: readonly string[];
}

/** Something that could not be read; equal content on both sides means that it did not change. */
export interface Gap {
  /** What it is, e.g. `schedule Backups/Orders`. */
  readonly subject: string;
  readonly path: string;
  /** What of it could not be read, and why. */
  readonly reason: string;
  /** Digest of what was there. */
  readonly content: string;
}

/** A reading of a protection model, behind which stand only our own resources. */
export function readingOf(model: ProtectionModel): Reading {
  return { model, resources: [], gaps: [], isPlan: false, actions: new Map(), moves: new Map() };
}
