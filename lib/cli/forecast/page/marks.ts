import { type RestorePoint } from '../../../core/forecast/restore-point';
import { element } from './markup';

type Shape = (x: number, y: number) => string;

const path = (d: string): string => element('path', { d });
const at = (value: number): string => value.toFixed(1);

/** A shape for each kind, so that it is told apart without its colour. */
const SHAPES: Readonly<Record<RestorePoint['kind'], Shape>> = {
  hourly: (x, y) => path(`M${at(x)} ${at(y - 6)}v12`),
  daily: (x, y) => element('circle', { cx: x, cy: y, r: 3.5 }),
  weekly: (x, y) => path(`M${at(x - 3.5)} ${at(y - 3.5)}h7v7h-7z`),
  monthly: (x, y) => path(`M${at(x)} ${at(y - 5)}l5 5l-5 5l-5 -5z`),
  yearly: (x, y) => path(`M${at(x)} ${at(y - 5)}l5.5 9.5h-11z`),
  'on-demand': (x, y) => path(`M${at(x - 4)} ${at(y - 4)}l8 8m0 -8l-8 8`),
};

// Closer marks cannot be told apart.
const CLOSEST = 1.5;

/** Marks of one kind at some places of a line, from left to right; places too close to each other are drawn once. */
export function drawMarks(
  kind: RestorePoint['kind'],
  places: readonly number[],
  y: number,
): readonly string[] {
  const drawn: string[] = [];
  let last = -Infinity;
  for (const x of places) {
    if (x - last < CLOSEST) continue;
    drawn.push(SHAPES[kind](x, y));
    last = x;
  }
  return drawn;
}
