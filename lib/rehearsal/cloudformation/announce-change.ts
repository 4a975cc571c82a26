import { validationError } from '../aws-error';
import { isSame, type Json, type JsonObject } from '../json';
import { arnOf, newId, type Place } from '../names';
import { parseTemplate } from '../template/parse-template';
import { type Template } from '../template/template';
import { type World } from '../world';
import { type ChangeSet } from './change-set';
import { tryFindStack } from './find-stack';
import { Stack } from './stack';
import { isSameParameters, parameterValues } from './template-parameters';

/** What somebody wants a stack to become. */
export interface DesiredStack {
  readonly stackName: string;
  readonly changeSetName: string;
  readonly kind: 'create' | 'update';
  readonly templateBody: string;
  /** Given values; null keeps the present one. */
  readonly parameters: Readonly<Record<string, string | null>>;
  readonly keepsFailure: boolean;
}

/** Checks a change and keeps it with its stack, which is made when it is new. */
export function announceChange(
  world: World,
  place: Place,
  desired: DesiredStack,
): { readonly stack: Stack; readonly changeSet: ChangeSet } {
  const template = parseTemplate(desired.templateBody);
  refuseMacros(template.Transform);
  const existing = tryFindStack(world, place, desired.stackName);
  checkState(desired, existing);
  const given = Object.entries(desired.parameters).map(([name, value]): [string, string] => [
    name,
    value ?? existing?.parameters[name]?.given ?? '',
  ]);
  const parameters = parameterValues(template, Object.fromEntries(given), { world, place });
  refuseChangedTypes(template, existing);
  const stack = existing ?? newStack(world, place, desired.stackName);
  const changeSet: ChangeSet = {
    id: arnOf(place, 'cloudformation', `changeSet/${desired.changeSetName}/${newId()}`),
    name: desired.changeSetName,
    kind: desired.kind,
    template,
    templateBody: desired.templateBody,
    parameters,
    isEmpty:
      isSameTemplate(stack.template, template) && isSameParameters(stack.parameters, parameters),
    keepsFailure: desired.keepsFailure,
  };
  stack.changeSets.set(changeSet.name, changeSet);
  return { stack, changeSet };
}

function newStack(world: World, place: Place, name: string): Stack {
  const id = arnOf(place, 'cloudformation', `stack/${name}/${newId()}`);
  const stack = new Stack(name, id, place, (line) => {
    world.log(line);
  });
  world.stacks.set(id, stack);
  return stack;
}

function checkState({ kind, stackName }: DesiredStack, stack: Stack | undefined): void {
  const isNew = stack === undefined || stack.status === 'REVIEW_IN_PROGRESS';
  if (kind === 'update' && stack === undefined)
    throw validationError(`Stack [${stackName}] does not exist`);
  if (kind === 'create' && !isNew)
    throw validationError(
      `Stack [${stackName}] already exists and cannot be created again with the changeSet`,
    );
  if (
    !isNew &&
    !/^(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$|^UPDATE_FAILED$|^CREATE_FAILED$/.test(stack.status)
  )
    throw validationError(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
}

function refuseMacros(transform: Json | undefined): void {
  if (transform === undefined || transform === 'AWS::LanguageExtensions') return;
  throw validationError(
    `the rehearsal does not run the transform ${JSON.stringify(transform)}; deploy templates without transforms`,
  );
}

function refuseChangedTypes(template: Template, stack: Stack | undefined): void {
  const changed = [...(stack?.resources.values() ?? [])]
    .filter(({ logicalId, type }) => (template.Resources[logicalId]?.Type ?? type) !== type)
    .map(({ logicalId }) => logicalId);
  if (changed.length > 0)
    throw validationError(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${changed.join(', ')}]`,
    );
}

const isSameTemplate = (a: Template | undefined, b: Template): boolean =>
  a !== undefined && isSame(asJson(a), asJson(b));

const asJson = (template: Template): JsonObject => template as unknown as JsonObject;
