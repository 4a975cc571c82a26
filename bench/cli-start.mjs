// How long the command line takes to answer --help, against a Node that does nothing; a fresh process each time.
import { execFileSync } from 'node:child_process';
import { median, printFigure } from './figure.mjs';

const ROUNDS = 21;
const millisOf = (args) => {
  const started = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - started;
};

const [ours, peer] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  ours.push(millisOf(['dist/bin/mongodb-backup.js', '--help']));
  peer.push(millisOf(['-e', '0']));
}
printFigure({
  name: 'mongodb-backup --help against node -e 0, ms',
  ours: median(ours),
  peer: median(peer),
  limit: 2,
});
