import { validationError } from '../aws-error';
import { type Json } from '../json';
import { type ReferenceScope } from '../template/reference-scope';
import { type Template } from '../template/template';
import { type World } from '../world';
import { findExport, findStack } from './find-stack';
import { type Stack } from './stack';
import { type ParameterValues } from './parameter-value';

const MASK = '*****';

interface ScopeOptions {
  readonly world: World;
  readonly stack: Stack;
  readonly template: Template;
  readonly parameters: ParameterValues;
  /** Whether attributes that must not be shown appear as asterisks. */
  readonly masksNoEcho?: boolean;
}

/** What the functions of a stack's template see. */
export function stackScope(options: ScopeOptions): ReferenceScope {
  const { world, stack, template } = options;
  return {
    conditions: template.Conditions ?? {},
    mappings: template.Mappings ?? {},
    region: stack.place.region,
    ref: (name) => referenced(name, options),
    attribute: (logicalId, name) => attributeOf(logicalId, name, options),
    importValue: (name) => {
      const found = findExport(world, stack.place, name);
      if (found !== undefined) return found.value;
      throw validationError(`No export named ${name} found.`);
    },
    stackOutput: (stackName, outputName) => {
      const output = findStack(world, stack.place, stackName).outputs.find(
        ({ name }) => name === outputName,
      );
      if (output !== undefined) return output.value;
      throw validationError(`Output ${outputName} of stack ${stackName} does not exist`);
    },
  };
}

function referenced(name: string, { stack, template, parameters }: ScopeOptions): Json | undefined {
  if (name === 'AWS::NoValue') return undefined;
  const pseudo = pseudoParameter(name, stack);
  if (pseudo !== undefined) return pseudo;
  const parameter = parameters[name]?.value;
  if (parameter === undefined) return resourceOf(name, stack, `Unresolved Ref ${name}`).physicalId;
  const isListType = /^(CommaDelimitedList|List<)/.test(template.Parameters?.[name]?.Type ?? '');
  if (!isListType) return parameter;
  return parameter === '' ? [] : parameter.split(',').map((item) => item.trim());
}

function pseudoParameter(name: string, { name: stackName, id, place }: Stack): Json | undefined {
  const values: Readonly<Record<string, Json>> = {
    'AWS::AccountId': place.account,
    'AWS::Region': place.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': id,
    'AWS::NotificationARNs': [],
  };
  return values[name];
}

function attributeOf(logicalId: string, name: string, { stack, masksNoEcho }: ScopeOptions): Json {
  const resource = resourceOf(logicalId, stack, `Unresolved GetAtt ${logicalId}.${name}`);
  const value = resource.attributes[name];
  if (value === undefined) {
    throw validationError(
      `CustomResource attribute error: Vendor response doesn't contain ${name} attribute in object ${stack.id}|${logicalId}`,
    );
  }
  return masksNoEcho === true && resource.noEcho ? MASK : value;
}

function resourceOf(
  logicalId: string,
  stack: Stack,
  complaint: string,
): { physicalId: string; attributes: Readonly<Record<string, Json>>; noEcho: boolean } {
  const resource = stack.resources.get(logicalId);
  if (resource !== undefined) return resource;
  throw validationError(`Template error: ${complaint}`);
}
