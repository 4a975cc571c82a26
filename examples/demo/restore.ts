import { join } from 'node:path';
import { CLUSTER, DOCUMENTS, OLD_DOCUMENTS, PROJECT_ID, STAGING, type Stage } from './stage';
import { prove, say, step } from './step';

const APP = 'node dist/examples/aws-cdk-restore/app.js';
/** Says what CDK would otherwise warn about: how one stack refers to the snapshot of the other. */
const REFERENCES = '@aws-cdk/core:defaultCrossStackReferences=strong';
const DEPLOY = ['deploy', '--require-approval', 'never', '--ci', '--progress', 'events'];
const DAMAGED = { shop: { orders: [{ _id: 1, total: null }] } };

/** A snapshot before a change, damage, and the restore that brings the documents back beside it. */
export async function snapshotAndRestore(stage: Stage): Promise<void> {
  await takeASnapshot(stage);
  damage(stage);
  await restore(stage);
  await restoreAgain(stage);
}

async function takeASnapshot(stage: Stage): Promise<void> {
  step('a snapshot before a change: cdk deploy OrdersChange of examples/aws-cdk-restore');
  const output = ['--output', folderOf(stage)];
  await stage.cdk(['synth', '--quiet', '--app', APP, '-c', REFERENCES, ...output]);
  const run = await deploy(stage, 'OrdersChange');
  sayLines(stage, 'snapshot ');
  const taken = stage.atlas
    .snapshots(PROJECT_ID, CLUSTER)
    .filter(({ snapshotType, status }) => snapshotType === 'onDemand' && status === 'completed');
  prove('the snapshot is completed before the change is deployed', run && taken.length === 1);
}

function damage({ atlas }: Stage): void {
  step('the change damages the data');
  atlas.writeData(PROJECT_ID, CLUSTER, DAMAGED);
  say(`orders holds  ${JSON.stringify(DAMAGED)}`);
  say(`staging holds ${JSON.stringify(atlas.data(PROJECT_ID, STAGING))}`);
}

async function restore(stage: Stage): Promise<void> {
  step('restore into staging: cdk deploy OrdersRestore');
  const run = await deploy(stage, 'OrdersRestore');
  sayLines(stage, 'restore ');
  const held = stage.atlas.data(PROJECT_ID, STAGING);
  say(`staging holds ${JSON.stringify(held)}`);
  const [safety] = stage.atlas.snapshots(PROJECT_ID, STAGING);
  prove('the documents are back, in staging', run && isSame(held, DOCUMENTS));
  prove('staging was saved before it was emptied', safety?.status === 'completed');
  prove('the restore was asked for once', restores(stage) === 1);
  prove('orders was not touched', isSame(stage.atlas.data(PROJECT_ID, CLUSTER), DAMAGED));
}

async function restoreAgain(stage: Stage): Promise<void> {
  step('the stack is destroyed and deployed again: its run id was used');
  stage.atlas.writeData(PROJECT_ID, STAGING, OLD_DOCUMENTS);
  await stage.cdk(['destroy', 'OrdersRestore', '--force', ...synthesised(stage)], { quiet: true });
  const run = await deploy(stage, 'OrdersRestore');
  prove('a run id restores once, whatever becomes of its stack', run && restores(stage) === 1);
  prove(
    'what was written since stays',
    isSame(stage.atlas.data(PROJECT_ID, STAGING), OLD_DOCUMENTS),
  );
}

async function deploy(stage: Stage, name: string): Promise<boolean> {
  const run = await stage.cdk([...DEPLOY, name, '--exclusively', ...synthesised(stage)]);
  return run.code === 0;
}

/** What the Lambda said that begins so, each line once. */
function sayLines({ rehearsal }: Stage, beginning: string): void {
  const lines = rehearsal
    .lambdaLog()
    .split('\n')
    .map((line) => line.slice(Math.max(0, line.indexOf(beginning))))
    .filter((line) => line.startsWith(beginning));
  for (const line of new Set(lines)) say(`  ${line}`);
}

const folderOf = ({ folder }: Stage): string => join(folder, 'restore');

/** The assembly that was synthesised at the beginning. */
const synthesised = (stage: Stage): readonly string[] => ['--app', folderOf(stage)];

const restores = ({ atlas }: Stage): number => atlas.restoreJobs(PROJECT_ID, CLUSTER).length;

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
