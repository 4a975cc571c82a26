import { validationError } from '../aws-error';
import { isList, isObject, type Json } from '../json';
import { type Template } from './template';

/** Resources of a template a resource names, by DependsOn or by reference. */
export function dependenciesOf(template: Template, logicalId: string): readonly string[] {
  const definition = template.Resources[logicalId];
  if (definition === undefined) return [];
  const named = [definition.DependsOn ?? []].flat();
  const referred = referencesIn(definition.Properties ?? {});
  return [...new Set([...named, ...referred])].filter(
    (id) => id !== logicalId && id in template.Resources,
  );
}

/** The resources in an order in which each comes after all it depends on. */
export function inDependencyOrder(
  template: Template,
  logicalIds: readonly string[],
): readonly string[] {
  const ordered = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (ordered.has(id)) return;
    if (path.includes(id))
      throw validationError(
        `Circular dependency between resources: [${path.slice(path.indexOf(id)).join(', ')}]`,
      );
    for (const dependency of dependenciesOf(template, id)) visit(dependency, [...path, id]);
    ordered.add(id);
  };
  for (const id of logicalIds) visit(id, []);
  return [...ordered].filter((id) => logicalIds.includes(id));
}

function referencesIn(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === 'Ref' && typeof member === 'string') return [member];
    if (name === 'Fn::GetAtt') return [firstName(member), ...referencesIn(member)];
    if (name === 'Fn::Sub') return [...namesInSub(member), ...referencesIn(member)];
    return referencesIn(member);
  });
}

const firstName = (value: Json): string => {
  const first = isList(value) ? value[0] : value;
  return typeof first === 'string' ? (first.split('.')[0] ?? '') : '';
};

function namesInSub(value: Json): readonly string[] {
  const template = isList(value) ? value[0] : value;
  if (typeof template !== 'string') return [];
  return [...template.matchAll(/\$\{([^!}.]+)[^}]*\}/g)].map(([, name]) => name ?? '');
}
