import { type IConstruct } from 'constructs';

/** Paths of the constructs that were told to come after one; it is asked once the app is complete. */
export function dependentsOf(construct: IConstruct): readonly string[] {
  return construct.node.root.node
    .findAll()
    .filter((other) => other !== construct && !isWithin(other, construct))
    .filter(({ node }) => node.dependencies.some((dependency) => isWithin(dependency, construct)))
    .map(({ node }) => node.path);
}

const isWithin = (construct: IConstruct, outer: IConstruct): boolean =>
  construct.node.scopes.includes(outer);
