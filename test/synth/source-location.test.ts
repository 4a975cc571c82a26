import { tmpdir } from 'node:os';
import { callerLocation } from '../../lib/synth/source-location';

const here = (folder: string): string | undefined => callerLocation(folder);

describe('the place a construct was written', () => {
  test('is the line that calls, relative to the working directory', () => {
    expect(here(process.cwd())).toMatch(/^test\/synth\/source-location\.test\.ts:\d+$/);
    expect(here(`${process.cwd()}/test`)).toMatch(/^synth\/source-location\.test\.ts:\d+$/);
  });

  test('is left out where it would name the machine', () => {
    expect(here(tmpdir())).toBeUndefined();
  });

  test('is found through many frames of a package in between', () => {
    const deep = (depth: number): string | undefined =>
      depth === 0 ? here(process.cwd()) : deep(depth - 1);
    expect(deep(30)).toMatch(/^test\/synth\/source-location\.test\.ts:\d+$/);
  });

  test('leaves the way traces are made as it was', () => {
    const before = { ...Error };
    here(process.cwd());
    expect({ ...Error }).toEqual(before);
  });
});
