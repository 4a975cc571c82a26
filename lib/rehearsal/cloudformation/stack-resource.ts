import { type Json, type JsonObject } from '../json';

/** A resource as it exists: what it was made from and what it became. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  readonly properties: JsonObject;
  readonly attributes: JsonObject;
  /** Attributes are shown as asterisks. */
  readonly noEcho: boolean;
  readonly deletionPolicy: string;
  readonly updateReplacePolicy: string;
  readonly status: string;
}

/** What a resource type answers after a create or update. */
export interface Provisioned {
  readonly physicalId: string;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly noEcho?: boolean;
}
