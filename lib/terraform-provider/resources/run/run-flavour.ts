import { type AtlasClient } from '../../../atlas/client/atlas-client';
import { type RunKind, type RunPlan } from '../../../atlas/operations/run/run-kind';
import { type Diagnostic } from '../../framework/diagnostic';
import { type Declared, type RunValues } from './attributes';
import { type Point } from './source';

/** What one kind of restore adds to what all of them are. */
export interface RunFlavour<Values extends RunValues, Job extends { readonly id: string }> {
  readonly typeName: string;
  readonly description: string;
  /** Arguments that each name a restore point. */
  readonly points: readonly Point[];
  /** Arguments that a run which was sent cannot change any more, beside those that name its source. */
  readonly settled: readonly (keyof Values & string)[];
  /** What is wrong with its own arguments. */
  readonly judge: (config: Declared<Values>) => readonly Diagnostic[];
  /** The operation, for an apply at a moment (milliseconds since 1970). */
  readonly kindOf: (values: Values, nowMillis: number) => RunKind<Job>;
  /** Reads both clusters. @throws {AtlasError} where one is missing or cannot be read */
  readonly readClusters: (values: Values, client: AtlasClient) => Promise<void>;
  /** Values beyond those of every run, from what its record keeps. */
  readonly outcomeOf: (plan: RunPlan) => Partial<Values>;
  /** What a job that somebody started was asked for, and where it put the data. */
  readonly readJob: (job: Job) => ImportedJob<Values>;
}

/** A job as it is taken into the state. */
export interface ImportedJob<Values> {
  readonly values: Partial<Values>;
  readonly plan: RunPlan;
}
