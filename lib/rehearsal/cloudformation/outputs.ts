import { validationError } from '../aws-error';
import { isScalar, type Json } from '../json';
import { createResolver, type Resolver } from '../template/resolver';
import { type OutputDefinition } from '../template/template';
import { findExport } from './find-stack';
import { type Operation } from './operation';
import { type StackOutput } from './stack';
import { stackScope } from './stack-scope';

/** The outputs of a stack whose resources are all in place. */
export function outputsOf(operation: Operation): readonly StackOutput[] {
  const resolver = createResolver(stackScope({ ...operation, masksNoEcho: true }));
  return Object.entries(operation.template.Outputs ?? {})
    .filter(([, { Condition }]) => Condition === undefined || resolver.isTrue(Condition))
    .map(([name, definition]) => toOutput(name, definition, resolver))
    .map((output) => checkedExport(output, operation));
}

function toOutput(
  name: string,
  { Value, Description, Export }: OutputDefinition,
  resolver: Resolver,
): StackOutput {
  return {
    name,
    value: asText(resolver.require(Value)),
    ...(Description !== undefined && { description: Description }),
    ...(Export !== undefined && { exportName: asText(resolver.require(Export.Name)) }),
  };
}

function checkedExport(output: StackOutput, { world, stack }: Operation): StackOutput {
  if (output.exportName === undefined) return output;
  const other = findExport(world, stack.place, output.exportName);
  if (other === undefined || other.stack === stack) return output;
  throw validationError(
    `Export with name ${output.exportName} is already exported by stack ${other.stack.name}.`,
  );
}

const asText = (value: Json): string => (isScalar(value) ? String(value) : JSON.stringify(value));
