import { join } from 'node:path';
import { snapshotAndRestoreByCdktf } from './cdktf-leg';
import { diffABadChange, diffAGoodChange, synthEdited } from './pull-request';
import { snapshotAndRestore } from './restore';
import { listRestorePoints } from './restore-points';
import { buildStage, CLUSTER, PROJECT_ID, type Stage } from './stage';
import { prove, say, step, summarize } from './step';

const DEPLOY = ['deploy', '--require-approval', 'never', '--ci', '--progress', 'events'];
const ENVIRONMENT = 'aws://123456789012/us-east-1';
const DAYS_OF_A_YEAR = 365;
/**
 * What a year of the default app leaves. One snapshot serves every item due at its time and counts as the rarest:
 * of 4 a day for 7 days one is daily, of 14 days two are Saturdays; 8 Saturdays and 12 month ends are kept.
 */
const POINTS_AFTER_A_YEAR = { hourly: 21, daily: 12, weekly: 8, monthly: 12 };

async function tell(stage: Stage): Promise<void> {
  await deploy(stage);
  await deployAgain(stage);
  await snapshotAndRestore(stage);
  passAYear(stage);
  await refuseABadChange(stage);
  await destroy(stage);
  prove('the credential is in no log', !stage.rehearsal.lambdaLog().includes(stage.secret));
  await snapshotAndRestoreByCdktf();
  await diffABadChange(stage);
  await diffAGoodChange(stage);
}

async function deploy(stage: Stage): Promise<void> {
  step('cdk deploy of examples/aws-cdk-default against a simulated Atlas');
  say(`Atlas holds\n  ${stage.holdings()}`);
  // Named, so that the CLI need not synthesise the app to learn it.
  await stage.cdk(['bootstrap', ENVIRONMENT], { quiet: true });
  const run = await stage.cdk([...DEPLOY, '--output', join(stage.folder, 'base')]);
  say(`Atlas now holds\n  ${stage.holdings()}`);
  prove('the unmodified cdk CLI deploys the default app', run.code === 0);
  prove('the whole schedule is written with one request', stage.writes() === 1);
  prove(
    'Atlas holds the declared policy',
    stage.holdings().includes('daily snapshots for 14 days'),
  );
}

async function deployAgain(stage: Stage): Promise<void> {
  step('the same deploy again');
  const before = stage.atlas.requests().length;
  const run = await stage.cdk([...DEPLOY, '--output', join(stage.folder, 'base')]);
  const isQuiet = stage.atlas.requests().length === before;
  prove('a deploy without a change asks Atlas nothing', run.code === 0 && isQuiet);
}

function passAYear({ atlas }: Stage): void {
  step('a year passes');
  atlas.clock.advance({ days: DAYS_OF_A_YEAR });
  const points = atlas.snapshots(PROJECT_ID, CLUSTER);
  say(`restore points on ${atlas.clock.now().toISOString().slice(0, 10)}`);
  say(listRestorePoints(points));
  for (const [frequency, count] of Object.entries(POINTS_AFTER_A_YEAR)) {
    const found = points.filter(({ frequencyType }) => frequencyType === frequency).length;
    prove(`after a year there are ${count} ${frequency} restore points`, found === count);
  }
}

async function refuseABadChange(stage: Stage): Promise<void> {
  step('a change Atlas would refuse: weekly snapshots kept 6 days');
  const before = stage.atlas.requests().length;
  const run = await synthEdited(stage, 'refused');
  prove('a bad change fails at synth', run.code !== 0);
  prove('the error names the rule', `${run.stdout}${run.stderr}`.includes('weekly snapshots'));
  prove('nobody asked Atlas', stage.atlas.requests().length === before);
}

async function destroy(stage: Stage): Promise<void> {
  step('cdk destroy');
  const [held, writes] = [stage.holdings(), stage.writes()];
  const assembly = join(stage.folder, 'base');
  const run = await stage.cdk(['destroy', '--force', '--app', assembly], { quiet: true });
  const gone = stage.rehearsal.stacks().find(({ name }) => name === 'OrdersBackups');
  say(`stack ${gone?.status ?? 'unknown'}; Atlas still holds\n  ${stage.holdings()}`);
  prove('the stack is gone', run.code === 0 && gone?.status === 'DELETE_COMPLETE');
  prove(
    'the schedule stays, and nothing was written',
    stage.holdings() === held && stage.writes() === writes,
  );
}

async function demo(): Promise<void> {
  step('a simulated Atlas and a loopback AWS start on this machine');
  const stage = await buildStage();
  try {
    await tell(stage);
  } finally {
    await stage.close();
  }
  process.exitCode = summarize() ? 0 : 1;
}

void demo();
