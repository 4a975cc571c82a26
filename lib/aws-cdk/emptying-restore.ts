import { type CfnResource } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { type RunModel } from '../core/model/run-models';
import { requireWrittenOut } from '../core/values/encoded';
import { DEFAULT_SAFETY_SNAPSHOT, type SafetySnapshot } from '../core/values/run-choices';
import { requireKey } from '../core/values/run-key';
import { type RestoreProperties } from '../handlers/contract';
import { type IAtlasCluster } from './atlas-cluster-interface';
import { ProtectionChecks } from './protection-checks';
import { type Completion, DEFAULT_COMPLETION } from './restore-choices';
import { type RestoreSource } from './restore-source';
import { modelRun, runBaseOf, runResource, type RunStatement } from './run-resource';

/** What restores from families with an API of their own are told; the constructs say what each means. */
interface EmptyingRestoreProps {
  readonly source: RestoreSource;
  readonly target: IAtlasCluster;
  readonly runId: string;
  readonly overwriteTarget: string;
  readonly overwriteSource?: string;
  readonly overwriteProtectedTarget?: boolean;
  readonly safetySnapshot?: SafetySnapshot;
  readonly completion?: Completion;
  readonly dryRun?: boolean;
}

/** The custom resource of a restore from a family with an API of its own, told to the model. */
export function emptyingRestore(
  scope: Construct,
  props: EmptyingRestoreProps,
  { kind, type }: { readonly kind: RunModel['kind']; readonly type: string },
): CfnResource {
  ProtectionChecks._ensure(scope);
  requireKey('runId', props.runId);
  const { overwriteTarget, overwriteSource } = props;
  requireWrittenOut({ overwriteTarget, overwriteSource });
  const statement = statementOf(props);
  modelRun(scope, statement, { kind, overwrites: true, overwriteTarget });
  return runResource(scope, type, statement, propertiesOf(scope, props));
}

const statementOf = ({
  source,
  target,
  runId,
  completion = DEFAULT_COMPLETION,
  dryRun,
}: EmptyingRestoreProps): RunStatement => ({ source, cluster: target, runId, completion, dryRun });

function propertiesOf(scope: Construct, props: EmptyingRestoreProps): RestoreProperties {
  const { overwriteTarget, overwriteSource, overwriteProtectedTarget } = props;
  return {
    ...runBaseOf(scope, statementOf(props)),
    overwriteTarget,
    safetySnapshot: (props.safetySnapshot ?? DEFAULT_SAFETY_SNAPSHOT)._model,
    ...(overwriteSource !== undefined && { overwriteSource }),
    ...(overwriteProtectedTarget !== undefined && { overwriteProtectedTarget }),
  };
}
