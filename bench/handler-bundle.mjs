import { statSync } from 'node:fs';
import { printFigure } from './figure.mjs';

const LIMIT_KB = 60;

printFigure({
  name: 'handler bundle in kB',
  ours: statSync('dist/handlers/atlas/index.js').size / 1000,
  peer: LIMIT_KB,
  limit: 1,
});
