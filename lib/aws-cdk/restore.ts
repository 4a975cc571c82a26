import { type CfnResource, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type RestoreModel } from '../core/model/run-models';
import { requireWrittenOut } from '../core/values/encoded';
import {
  DEFAULT_SAFETY_SNAPSHOT,
  type SafetySnapshot,
  statedChoices,
} from '../core/values/run-choices';
import { requireKey } from '../core/values/run-key';
import {
  RESTORE_RESOURCE_TYPE,
  type RestoreAttributes,
  type RestoreProperties,
} from '../handlers/contract';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { MongoDbBackupModel } from './mongodb-backup-model';
import { ProtectionChecks } from './protection-checks';
import { resourceBeside } from './resource-beside';
import { type Completion, DEFAULT_COMPLETION } from './restore-choices';
import { type RestoreSource } from './restore-source';
import { runBaseOf, runResource } from './run-resource';
import { callerLocation } from '../synth/source-location';

/** One restore into a cluster, which is emptied by it. */
export interface RestoreProps {
  /** Where the data comes from. */
  readonly source: RestoreSource;
  /** The cluster that is emptied and filled; it serves nobody meanwhile. */
  readonly target: IAtlasCluster;
  /** Names the run: it happens at most once under it, whatever is deployed, rolled back or removed. */
  readonly runId: string;
  /** The target's name, written out as consent to emptying it. */
  readonly overwriteTarget: string;
  /**
   * The sentence `empty <cluster> and restore it from its own backup`, needed where target and source are one cluster.
   * @default - target and source are two clusters
   */
  readonly overwriteSource?: string;
  /**
   * Whether a target with termination protection may be emptied.
   * @default false
   */
  readonly overwriteProtectedTarget?: boolean;
  /**
   * Whether the target is saved first; a target without backups cannot be.
   * @default SafetySnapshot.keep(Retention.days(7))
   */
  readonly safetySnapshot?: SafetySnapshot;
  /**
   * How long the deployment waits.
   * @default Completion.waitUpTo(Duration.minutes(50))
   */
  readonly completion?: Completion;
  /**
   * Whether only the preflight runs and nothing is touched.
   * @default false
   */
  readonly dryRun?: boolean;
  /**
   * Whether a fallback snapshot, Atlas's last resort, will do.
   * @default false
   */
  readonly allowFallback?: boolean;
}

/** A restore that is checked first, saves what it empties, and runs once for its run id. */
export class Restore extends Construct {
  private readonly resource: CfnResource;

  /** @throws {ProtectionError} run-key-empty, value-known-only-at-deploy */
  public constructor(scope: Construct, id: string, props: RestoreProps) {
    super(scope, id);
    ProtectionChecks._ensure(this);
    requireKey('runId', props.runId);
    const { overwriteTarget, overwriteSource } = props;
    requireWrittenOut({ overwriteTarget, overwriteSource });
    const model = modelOf(this, props);
    MongoDbBackupModel.of(this).addRestore(props.target, () => {
      const beside = resourceBeside(this);
      return { ...model, ...(beside !== undefined && { beside }) };
    });
    this.resource = runResource(
      this,
      RESTORE_RESOURCE_TYPE,
      { cluster: props.target, source: props.source },
      propertiesOf(this, props),
    );
  }

  /** Id of the job in Atlas; empty where none was started. */
  public get jobId(): string {
    return attributeOf(this.resource, 'JobId');
  }

  /** When it finished, ISO 8601; empty unless it did. */
  public get finishedAt(): string {
    return attributeOf(this.resource, 'FinishedAt');
  }
}

const attributeOf = (resource: CfnResource, name: keyof RestoreAttributes): string =>
  Token.asString(resource.getAtt(name));

function modelOf(scope: Restore, props: RestoreProps): RestoreModel {
  const source = callerLocation(process.cwd());
  return {
    path: scope.node.path,
    ...(source !== undefined && { source }),
    runId: props.runId,
    from: props.source._model,
    overwriteTarget: props.overwriteTarget,
    safetySnapshot: (props.safetySnapshot ?? DEFAULT_SAFETY_SNAPSHOT)._model,
    completion: (props.completion ?? DEFAULT_COMPLETION)._model,
    ...statedChoices(props),
  };
}

function propertiesOf(scope: Construct, props: RestoreProps): RestoreProperties {
  const { source, target, runId, overwriteTarget } = props;
  const completion = props.completion ?? DEFAULT_COMPLETION;
  return {
    ...runBaseOf(scope, { source, cluster: target, runId, completion }),
    overwriteTarget,
    safetySnapshot: (props.safetySnapshot ?? DEFAULT_SAFETY_SNAPSHOT)._model,
    ...statedChoices(props),
  };
}
