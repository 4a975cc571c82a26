export { TESTED_CDK, tryFindCdk } from './find-cdk';
export {
  type ActionUse,
  type CustomResourceCall,
  type Rehearsal,
  type RehearsalOptions,
  type ResourceSummary,
  type StackEvent,
  type StackSummary,
} from './rehearsal';
export { runCdk, type CdkRun, type RunCdkOptions } from './run-cdk';
export { startRehearsal } from './start-rehearsal';
