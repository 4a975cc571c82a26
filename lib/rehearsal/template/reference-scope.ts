import { type Json, type JsonObject } from '../json';

/** What the functions of a template may look at: its own resources and parameters, and other stacks. */
export interface ReferenceScope {
  readonly conditions: JsonObject;
  readonly mappings: JsonObject;
  readonly region: string;
  /** Value of a parameter, pseudo parameter or resource; undefined for AWS::NoValue. */
  ref(name: string): Json | undefined;
  attribute(logicalId: string, name: string): Json;
  importValue(name: string): string;
  stackOutput(stackName: string, outputName: string): string;
}
