import { isObject, type Json, type JsonObject } from '../json';

/** A parsed CloudFormation template. */
export interface Template {
  readonly Resources: Readonly<Record<string, ResourceDefinition>>;
  readonly Parameters?: Readonly<Record<string, ParameterDefinition>>;
  readonly Conditions?: JsonObject;
  readonly Mappings?: JsonObject;
  readonly Outputs?: Readonly<Record<string, OutputDefinition>>;
  readonly Transform?: Json;
}

export interface ResourceDefinition {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface ParameterDefinition {
  readonly Type: string;
  readonly Default?: string | number;
  readonly NoEcho?: boolean | string;
  readonly AllowedValues?: readonly (string | number)[];
}

export interface OutputDefinition {
  readonly Value: Json;
  readonly Description?: string;
  readonly Condition?: string;
  readonly Export?: { readonly Name: Json };
}

/** Whether something parsed has the shape of a template. */
export const isTemplate = (value: unknown): value is Template =>
  isObject(value) &&
  isObject(value['Resources']) &&
  Object.values(value['Resources']).every(
    (resource) => isObject(resource) && typeof resource['Type'] === 'string',
  );
