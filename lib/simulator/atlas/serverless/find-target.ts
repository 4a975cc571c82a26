import { type ServerlessCall } from '../http/call';
import { judgeCompatibility, judgeVersion, type Restored } from '../restore/judge-compatibility';
import { findTarget, findTargetProject } from '../restore/find-target';
import { judgeTargetIsFree, judgeTargetState } from '../restore/judge-target';
import { type SimulatedCluster, type SimulatedServerless } from '../state';

/** The Serverless instance or dedicated cluster a Serverless backup is to go into, if it can take it. */
export function serverlessTarget(
  call: ServerlessCall,
  to: { readonly targetGroupId: string; readonly targetClusterName: string },
): SimulatedServerless | SimulatedCluster {
  const project = findTargetProject(call, to.targetGroupId);
  const restored = restoredOf(call.serverless);
  const instance = project.serverless.get(to.targetClusterName);
  if (instance?.isTurned === false) {
    judgeVersion(restored, instance);
    judgeTargetIsFree(instance);
    return instance;
  }
  const cluster = findTarget(call, to);
  judgeTargetState(cluster);
  judgeCompatibility(restored, cluster);
  judgeTargetIsFree(cluster);
  return cluster;
}

const restoredOf = ({ mongoDbVersion }: SimulatedServerless): Restored => ({
  version: mongoDbVersion,
  sizeBytes: 0,
  isSharded: false,
  origin: {
    encryptionAtRestProvider: 'NONE',
    shards: 1,
    configServerType: undefined,
    pinnedFcv: undefined,
  },
});
