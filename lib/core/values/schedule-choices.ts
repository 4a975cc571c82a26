import { ProtectionError } from '../errors';
import { type AutoExportModel, type ExistingSnapshotsModel } from '../model/protection-model';
import { requireLiteral } from './encoded';
import { type Frequency } from './frequency';

/** What a deployment does when somebody else made the live schedule stronger than the app declares. */
export enum OnDrift {
  /** The deployment fails with a table of what differs, and changes nothing. */
  FAIL = 'fail',
  /** The declared schedule replaces the live one. */
  OVERWRITE = 'overwrite',
}

/** What happens to the live schedule when its construct is removed. */
export enum OnRemove {
  /** It stays, without a call to Atlas. */
  KEEP = 'keep',
  /** It is emptied: no scheduled snapshot is taken any more, existing ones stay until they expire. */
  DELETE_SCHEDULE = 'delete-schedule',
}

/** Export of scheduled snapshots to object storage. */
export class AutoExport {
  /** No snapshot is exported; an export that is on is switched off. */
  public static readonly OFF = new AutoExport('off');

  /** Exports every snapshot of one frequency to an export bucket, named by its Atlas id (a token is fine). */
  public static to(bucketId: string, frequency: Frequency): AutoExport {
    return new AutoExport({ bucketId, frequency });
  }

  private constructor(
    /** The export as the model holds it. @internal */
    public readonly _data: AutoExportModel | 'off',
  ) {}
}

/** An irreversible act on snapshots already taken, sent once for its key and never by a later edit, retry or rollback. */
export class ExistingSnapshots {
  /** Gives existing snapshots the new retention of their item, once; shorter retention deletes restore points. @throws {ProtectionError} one-shot-key-empty */
  public static applyNewRetentionOnce(key: string): ExistingSnapshots {
    return new ExistingSnapshots({ act: 'apply-new-retention', key });
  }

  /** Deletes the snapshots of policy items that are no longer declared, once. @throws {ProtectionError} one-shot-key-empty */
  public static deleteSnapshotsOfRemovedItemsOnce(key: string): ExistingSnapshots {
    return new ExistingSnapshots({ act: 'delete-of-removed-items', key });
  }

  /** Deletes the copies in regions that `copies` no longer names, once; the originals stay. @throws {ProtectionError} one-shot-key-empty */
  public static deleteCopiesOfRemovedRegionsOnce(key: string): ExistingSnapshots {
    return new ExistingSnapshots({ act: 'delete-copies-of-removed-regions', key });
  }

  /** Gives existing copies the new retention of their item in `keep`, once; shorter retention deletes copies. @throws {ProtectionError} one-shot-key-empty */
  public static applyNewCopyRetentionOnce(key: string): ExistingSnapshots {
    return new ExistingSnapshots({ act: 'apply-new-copy-retention', key });
  }

  /** Deletes the copies whose item a `keep` no longer has, once; the originals stay. @throws {ProtectionError} one-shot-key-empty */
  public static deleteCopiesOfRemovedItemsOnce(key: string): ExistingSnapshots {
    return new ExistingSnapshots({ act: 'delete-copies-of-removed-items', key });
  }

  private constructor(
    /** The act as the model holds it. @internal */
    public readonly _data: ExistingSnapshotsModel,
  ) {
    requireLiteral('key', _data.key);
    if (_data.key.trim() !== '') return;
    throw new ProtectionError(
      'one-shot-key-empty',
      'the key of a one-shot act is empty; name the decision, e.g. 2026-11-21 OPS-812',
    );
  }
}
