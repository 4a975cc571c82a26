#!/usr/bin/env node
import { main } from '../lib/cli/main';
import { processSurroundings } from '../lib/cli/process-surroundings';

void main(process.argv.slice(2), processSurroundings()).then((code) => {
  process.exitCode = code;
});
