import { type IConstruct } from 'constructs';
import { type Finding } from '../core/finding';
import { MongoDbBackupModel } from './mongodb-backup-model';

/** Holds everything an app protects against every rule; the constructs register the checks of their stack themselves. */
export class ProtectionChecks {
  /** Checks a stack that holds none of our constructs, e.g. for backup resources of other bindings. */
  public static addTo(scope: IConstruct): void {
    MongoDbBackupModel.of(scope);
  }

  /** The findings below a construct, as synth would judge them. */
  public static validateScope(scope: IConstruct): Finding[] {
    return MongoDbBackupModel.findingsIn(scope);
  }

  private constructor() {
    // only static
  }
}
