import { addressIn } from '../address';
import { type IsDeclared } from '../declared-paths';
import { Draft } from '../draft';
import { type PlannedAction, type Reading } from '../reading';
import { isSettings, listOf, type Settings } from '../values';
import { definitionsIn, withDefinitions, type Definitions } from './definitions';
import { withDynamicBlocks } from './dynamic-blocks';
import { readOwnAzureCluster } from './read-azure-cluster';
import { readResources } from './readers';
import { readOwnSchedule } from './read-schedule';
import { resolveReferences } from './resolve-references';
import { type TerraformResource } from './terraform-resource';

/** Whether a document is a Terraform configuration in JSON, as CDKTF synthesises it. */
export function isConfig(document: Settings): boolean {
  return isSettings(document['resource']) || isSettings(document['terraform']);
}

/** What is known of a configuration that lies in a CDKTF output. */
export interface ConfigOptions {
  /** Its stack, which has a state of its own. @default - it is read by itself, and two versions of it are one stack */
  readonly stack?: string;
  /** What a model declares already is left to it. @default - nothing is */
  readonly isDeclared?: IsDeclared;
}

/** One stack of a configuration; expressions stay unknown, references to literals of the same stack are followed. */
export function readConfig(
  document: Settings,
  file: string,
  { stack, isDeclared = () => false }: ConfigOptions = {},
): Reading {
  const draft = new Draft('cdktf', file);
  const definitions = definitionsIn(document);
  const declared = resourcesIn(document, definitions, stack);
  const others = resolveReferences(declared, definitions).filter(({ path }) => !isDeclared(path));
  readResources(others, draft);
  readOwn(declared, isDeclared, draft);
  const pathOf = (address: string): string =>
    stack === undefined ? address : `${stack}/${address}`;
  for (const { address, values } of declared)
    for (const name of ['for_each', 'count'])
      if (values[name] !== undefined)
        draft.addGap(
          pathOf(address),
          `${name} makes copies only at deploy`,
          withDefinitions(JSON.stringify(values[name]), definitions),
        );
  const modules = document['module'];
  if (isSettings(modules))
    for (const [name, module] of Object.entries(modules))
      draft.addGap(pathOf(`module.${name}`), 'what a module declares is not in this input', module);
  return draft.toReading({ actions: actionsOf(document, stack), moves: movesOf(document, stack) });
}

function resourcesIn(
  { resource }: Settings,
  definitions: Definitions,
  stack: string | undefined,
): readonly TerraformResource[] {
  if (!isSettings(resource)) return [];
  return Object.entries(resource).flatMap(([type, named]) =>
    isSettings(named)
      ? Object.entries(named).flatMap(([name, block]) => {
          const [values] = listOf(block) ?? [];
          return values === undefined
            ? []
            : [toResource({ type, name, stack }, withDynamicBlocks(values, definitions))];
        })
      : [],
  );
}

/** Clusters and schedules of ours: their models say what protects them, their resources what the engine will do. */
function readOwn(
  resources: readonly TerraformResource[],
  isDeclared: IsDeclared,
  draft: Draft,
): void {
  for (const resource of resources) {
    const { type, path } = resource;
    if (isDeclared(path))
      OWN_READERS[type]?.(resource, path.slice(0, path.lastIndexOf('/')), draft);
  }
}

const OWN_READERS: Readonly<Record<string, typeof readOwnSchedule>> = {
  azurerm_mongo_cluster: readOwnAzureCluster,
  mongodbatlas_cloud_backup_schedule: readOwnSchedule,
};

interface Head {
  readonly type: string;
  readonly name: string;
  readonly stack: string | undefined;
}

function toResource({ type, name, stack }: Head, values: Settings): TerraformResource {
  const address = `${type}.${name}`;
  const [lifecycle] = listOf(values['lifecycle']) ?? [];
  return {
    type,
    address,
    path: constructPath(values) ?? (stack === undefined ? address : `${stack}/${address}`),
    ...(stack !== undefined && { stack }),
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

/** `removed` blocks say what becomes of an address that is gone. */
function actionsOf(
  document: Settings,
  stack: string | undefined,
): ReadonlyMap<string, PlannedAction> {
  const actions = new Map<string, PlannedAction>();
  for (const removed of listOf(document['removed']) ?? []) {
    const [lifecycle] = listOf(removed['lifecycle']) ?? [];
    actions.set(
      placeOf(removed['from'], stack),
      lifecycle?.['destroy'] === false ? 'forget' : 'delete',
    );
  }
  return actions;
}

/** `moved` blocks give what is deployed another address. */
const movesOf = (document: Settings, stack: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (listOf(document['moved']) ?? []).map(({ from, to }) => [placeOf(from, stack), String(to)]),
  );

const placeOf = (address: unknown, stack: string | undefined): string =>
  addressIn({ address: String(address), ...(stack !== undefined && { stack }) });
