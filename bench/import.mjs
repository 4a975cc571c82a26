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

// CDKTF is loaded already in every app of it; what counts is what the constructs add, in time and in memory.
const CDKTF_LIMITS = { millis: 50, mebibytes: 10 };
const cdktf = Array.from({ length: ROUNDS }, () =>
  JSON.parse(
    execFileSync(process.execPath, [
      '--expose-gc',
      '-e',
      `require('cdktf'); gc(); const m = process.memoryUsage().rss, t = performance.now(); require(${JSON.stringify(resolve('dist/lib/cdktf/index.js'))}); const millis = performance.now() - t; gc(); console.log(JSON.stringify({ millis, mebibytes: (process.memoryUsage().rss - m) / 2 ** 20 }))`,
    ]),
  ),
);
for (const [unit, limit] of Object.entries(CDKTF_LIMITS)) {
  printFigure({
    name: `import of ./cdktf after cdktf, ${unit}`,
    ours: median(cdktf.map((figure) => figure[unit])),
    peer: limit,
    limit: 1,
  });
}
