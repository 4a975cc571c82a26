import { AtlasError } from '../../atlas/client/atlas-error';
import { OperationError } from '../../atlas/operations/operation-error';
import { ProtectionError } from '../../core/errors';
import { ValueError, type PathStep } from '../protocol/cty/value-error';
import { Severity } from '../protocol/messages/common';
import { StoppedError } from './stop-signal';
import { inTerraformWords } from './terraform-words';

/** Something to tell the user, at an attribute if it is about one. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** Subject and fact, then `;` and the remedy. */
  readonly message: string;
  readonly path: readonly PathStep[];
}

/** What stands in the way. */
export const problem = (message: string, ...path: readonly PathStep[]): Diagnostic => ({
  severity: 'error',
  message,
  path,
});

/** What the user ought to know. */
export const notice = (message: string, ...path: readonly PathStep[]): Diagnostic => ({
  severity: 'warning',
  message,
  path,
});

/** A user's mistake, or Atlas's refusal, in one line; a mistake of ours says that it is ours, with its stack. */
export function explain(error: unknown): Diagnostic {
  if (error instanceof ValueError) return problem(error.message, ...error.path);
  const isOurs =
    !AtlasError.isAtlasError(error) &&
    !OperationError.isOperationError(error) &&
    !ProtectionError.isProtectionError(error) &&
    !(error instanceof StoppedError);
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  if (!isOurs) return problem(message);
  return problem(
    `this is a bug in the mongodbbackup provider: ${message}; please report it with ${stack}`,
  );
}

/** Whether anything stands in the way. */
export const hasProblem = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** A diagnostic as Terraform reads it: the fact as its summary, the remedy as its detail. */
export function toWireDiagnostic({ severity, message, path }: Diagnostic): WireDiagnostic {
  const [summary = '', ...rest] = inTerraformWords(message).split('; ');
  return {
    severity: severity === 'error' ? Severity.ERROR : Severity.WARNING,
    summary,
    detail: rest.join('; '),
    ...(path.length > 0 && { attribute: toWirePath(path) }),
  };
}

interface WireDiagnostic {
  readonly severity: number;
  readonly summary: string;
  readonly detail: string;
  readonly attribute?: WirePath;
}

interface WirePath {
  readonly steps: readonly ({ attributeName: string } | { elementKeyInt: number })[];
}

/** A path as Terraform reads it. */
export const toWirePath = (path: readonly PathStep[]): WirePath => ({
  steps: path.map((step) =>
    typeof step === 'string' ? { attributeName: step } : { elementKeyInt: step },
  ),
});
