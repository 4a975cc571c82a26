import { type IsDeclared } from '../declared-paths';
import { Draft } from '../draft';
import { type PlannedAction, type Reading } from '../reading';
import { isSettings, listOf, type Settings } from '../values';
import { definitionsIn, withDefinitions, type Definitions } from './definitions';
import { withDynamicBlocks } from './dynamic-blocks';
import { readResources } from './readers';
import { resolveReferences } from './resolve-references';
import { type TerraformResource } from './terraform-resource';

/** Whether a document is a Terraform configuration in JSON, as CDKTF synthesises it. */
export function isConfig(document: Settings): boolean {
  return isSettings(document['resource']) || isSettings(document['terraform']);
}

/**
 * One stack of a configuration; expressions stay unknown, references to literals of the same stack are followed. What a
 * model declares already is left to it.
 */
export function readConfig(
  document: Settings,
  file: string,
  isDeclared: IsDeclared = () => false,
): Reading {
  const draft = new Draft('cdktf', file);
  const definitions = definitionsIn(document);
  const declared = resourcesIn(document, definitions);
  const others = resolveReferences(declared, definitions).filter(({ path }) => !isDeclared(path));
  readResources(others, draft);
  for (const { address, values } of declared)
    for (const name of ['for_each', 'count'])
      if (values[name] !== undefined)
        draft.addGap(
          address,
          `${name} makes copies only at deploy`,
          withDefinitions(JSON.stringify(values[name]), definitions),
        );
  const modules = document['module'];
  if (isSettings(modules))
    for (const [name, module] of Object.entries(modules))
      draft.addGap(`module.${name}`, 'what a module declares is not in this input', module);
  return draft.toReading(actionsOf(document));
}

function resourcesIn(
  { resource }: Settings,
  definitions: Definitions,
): readonly TerraformResource[] {
  if (!isSettings(resource)) return [];
  return Object.entries(resource).flatMap(([type, named]) =>
    isSettings(named)
      ? Object.entries(named).flatMap(([name, block]) => {
          const [values] = listOf(block) ?? [];
          return values === undefined
            ? []
            : [toResource(type, name, withDynamicBlocks(values, definitions))];
        })
      : [],
  );
}

function toResource(type: string, name: string, values: Settings): TerraformResource {
  const address = `${type}.${name}`;
  const [lifecycle] = listOf(values['lifecycle']) ?? [];
  return {
    type,
    address,
    path: constructPath(values) ?? address,
    values: Object.fromEntries(Object.entries(values).filter(([key]) => key !== '//')),
    sensitive: [],
    preventDestroy: lifecycle?.['prevent_destroy'] === true,
  };
}

/** CDKTF writes the path of the construct into the comment of its resource. */
function constructPath(values: Settings): string | undefined {
  const comment = values['//'];
  const metadata = isSettings(comment) ? comment['metadata'] : undefined;
  const path = isSettings(metadata) ? metadata['path'] : undefined;
  return typeof path === 'string' ? path : undefined;
}

/** `moved` and `removed` blocks say what becomes of an address that is gone. */
function actionsOf(document: Settings): ReadonlyMap<string, PlannedAction> {
  const actions = new Map<string, PlannedAction>();
  for (const { from, to } of listOf(document['moved']) ?? []) {
    actions.set(String(from), 'no-op');
    actions.set(String(to), 'no-op');
  }
  for (const removed of listOf(document['removed']) ?? []) {
    const [lifecycle] = listOf(removed['lifecycle']) ?? [];
    actions.set(String(removed['from']), lifecycle?.['destroy'] === false ? 'forget' : 'delete');
  }
  return actions;
}
