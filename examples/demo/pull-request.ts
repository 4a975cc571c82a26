import { join } from 'node:path';
import { ExitCode } from '../../lib/cli/exit-codes';
import { main } from '../../lib/cli/main';
import { type Stage } from './stage';
import { prove, say, step } from './step';

/** A change that weakens, as its pull request shows it. */
export async function diffABadChange(stage: Stage): Promise<void> {
  step('the pull request of a bad change: daily snapshots kept 10 days instead of 14');
  const code = await diffWith(stage, 'weaker');
  prove('the diff says that it weakens, exit code 4', code === ExitCode.WEAKENS);
}

/** A change that strengthens, as its pull request shows it. */
export async function diffAGoodChange(stage: Stage): Promise<void> {
  step('the pull request of a good change: daily snapshots kept 30 days instead of 14');
  const code = await diffWith(stage, 'stronger');
  prove('the diff says that nothing weakens, exit code 0', code === ExitCode.OK);
}

/** The default app with one edit, synthesised beside it. */
export const synthEdited = (stage: Stage, edit: string): ReturnType<Stage['cdk']> =>
  stage.cdk(
    ['synth', '--quiet', '--app', 'node dist/examples/demo/changed-app.js'].concat([
      '--output',
      join(stage.folder, edit),
    ]),
    // CDK's own look at the template takes seconds and was shown at the deploy.
    { env: { DEMO_EDIT: edit, CDK_VALIDATION: 'false' } },
  );

async function diffWith(stage: Stage, edit: string): ReturnType<typeof main> {
  const run = await synthEdited(stage, edit);
  prove(`Atlas would take the ${edit} change, so it synthesises`, run.code === 0);
  say(`$ mongodb-backup diff $TMPDIR/base $TMPDIR/${edit}`);
  return main(['diff', join(stage.folder, 'base'), join(stage.folder, edit)], {
    stdout: tell,
    stderr: tell,
    cwd: process.cwd(),
    today: '2026-11-21',
    stopped: () => Promise.resolve(),
  });
}

const tell = (text: string): void => {
  say(text.trimEnd());
};
