// What importing a package costs once aws-cdk-lib is loaded; a fresh process each time, because a module loads once.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median, printFigure } from './figure.mjs';

const ROUNDS = 9;
const importMillis = (target) =>
  Number(
    execFileSync(process.execPath, [
      '-e',
      `require('aws-cdk-lib'); const t = performance.now(); require(${JSON.stringify(target)}); console.log(performance.now() - t)`,
    ]),
  );

const ours = [];
const peer = [];
for (let round = 0; round < ROUNDS; round++) {
  ours.push(importMillis(resolve('dist/lib/aws-cdk/index.js')));
  peer.push(importMillis('awscdk-resources-mongodbatlas'));
}
printFigure({
  name: 'import of ./aws-cdk against awscdk-resources-mongodbatlas, ms',
  ours: median(ours),
  peer: median(peer),
  limit: 0.5,
});
