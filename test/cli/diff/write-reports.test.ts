import { modelOf } from '../../golden/inputs/models';
import { startCli, type Cli } from '../cli';

let cli: Cli;
beforeEach(() => {
  cli = startCli();
  cli.write('model.json', modelOf([]));
});
afterEach(() => {
  cli.close();
});

test.each(['--json', '--markdown', '--sarif', '--summary'])(
  'a file of %s that cannot be written is told in one line',
  async (option) => {
    const { code, stderr } = await cli.run([
      'diff',
      'model.json',
      'model.json',
      option,
      'missing/report',
    ]);
    expect([code, stderr]).toEqual([
      2,
      'mongodb-backup: missing/report cannot be written (ENOENT); give a file in a folder that exists and is yours to write\n',
    ]);
  },
);
