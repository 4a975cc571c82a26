import { ProtectionError } from '../errors';
import { type RestoreModel } from '../model/run-models';
import { amountOf, Retention } from './retention';

/** What happens to a snapshot when its construct is removed. */
export enum OnRemoveSnapshot {
  /** It stays until it expires, without a call to Atlas. */
  KEEP = 'keep',
  /** It is deleted, and with it the restore point. */
  DELETE = 'delete-snapshot',
}

/** Whether restores may empty a cluster. */
export enum RestoreTarget {
  /** It may be emptied and filled by a restore that names it. */
  ALLOWED = 'allowed',
  /** No restore of the app may name it. */
  NEVER = 'never',
}

/** Whether a target is saved before it is emptied. */
export class SafetySnapshot {
  /** Takes an on-demand snapshot of the target first and keeps it so long. */
  public static keep(retention: Retention): SafetySnapshot {
    return new SafetySnapshot({ keep: amountOf(retention) });
  }

  /** Empties the target as it is; the reason is for whoever asks later. @throws {ProtectionError} reason-empty */
  public static skip(reason: string): SafetySnapshot {
    if (reason.trim() !== '') return new SafetySnapshot({ skippedBecause: reason });
    throw new ProtectionError(
      'reason-empty',
      'the safety snapshot is skipped without a reason; say why the target may be lost',
    );
  }

  private constructor(
    /** As the model holds it. @internal */
    public readonly _model: NonNullable<RestoreModel['safetySnapshot']>,
  ) {}
}

/** How a target is saved unless a restore says otherwise. */
export const DEFAULT_SAFETY_SNAPSHOT = SafetySnapshot.keep(Retention.days(7));

/** A position in the oplog. */
export interface OplogPosition {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Ordinal within that second, 1 or more. */
  readonly increment: number;
}

type Choices = Pick<
  RestoreModel,
  'overwriteSource' | 'overwriteProtectedTarget' | 'dryRun' | 'allowFallback'
>;

/** What is said of a restore only where somebody says it. */
export function statedChoices(choices: Choices): Choices {
  const { overwriteSource, overwriteProtectedTarget, dryRun, allowFallback } = choices;
  return {
    ...(overwriteSource !== undefined && { overwriteSource }),
    ...(overwriteProtectedTarget !== undefined && { overwriteProtectedTarget }),
    ...(dryRun !== undefined && { dryRun }),
    ...(allowFallback !== undefined && { allowFallback }),
  };
}
