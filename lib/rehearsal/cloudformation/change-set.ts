import { type Template } from '../template/template';
import { type ParameterValues } from './parameter-value';

/** A change of a stack that was announced and not yet carried out. */
export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly kind: 'create' | 'update';
  readonly template: Template;
  readonly templateBody: string;
  readonly parameters: ParameterValues;
  readonly isEmpty: boolean;
  /** Whether a failure leaves everything as it is, for a rollback asked for later. */
  readonly keepsFailure: boolean;
}
