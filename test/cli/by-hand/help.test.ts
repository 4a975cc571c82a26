import { COMMAND_HELP } from '../../../lib/cli/by-hand/help';
import { RESTORE_FLAGS, RESTORE_SWITCHES } from '../../../lib/cli/by-hand/restore-request';
import { startCli } from '../cli';

test.each(Object.keys(COMMAND_HELP))('%s has a help of its own', async (command) => {
  const cli = startCli();
  const { code, stdout } = await cli.run([command, '--help']);
  cli.close();
  expect({ code, stdout }).toEqual({ code: 0, stdout: COMMAND_HELP[command] });
});

test.each([...RESTORE_FLAGS, ...RESTORE_SWITCHES])('restore tells of --%s', (flag) => {
  expect(COMMAND_HELP['restore']).toContain(`--${flag}`);
});
