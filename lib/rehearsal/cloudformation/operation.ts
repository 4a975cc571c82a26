import { type World } from '../world';
import { type Template } from '../template/template';
import { type Stack } from './stack';
import { type StackResource } from './stack-resource';
import { type ParameterValues } from './parameter-value';

/** One resource an operation has changed or tried to change. */
export interface Change {
  readonly logicalId: string;
  /** The resource before; undefined when it was made. */
  readonly before: StackResource | undefined;
  /** The resource now; undefined when nothing came into being. */
  readonly after: StackResource | undefined;
  /** Whether going back has to do anything. */
  readonly hasTouched: boolean;
}

/** A create or update under way. */
export interface Operation {
  readonly world: World;
  readonly stack: Stack;
  readonly kind: 'create' | 'update';
  readonly template: Template;
  readonly parameters: ParameterValues;
  /** Changes so far, in the order they were made. */
  readonly changes: Change[];
}
