import { type Platform } from './platform';
import { scriptPath, type Release } from './release';
import { writeFile, type Written } from './write-file';

const EXECUTABLE = 0o755;

/** Puts a release where Terraform finds it: its plugins folder, or a mirror on disk. */
export const installRelease = (root: string, release: Release, platform: Platform): Written =>
  writeFile(scriptPath(root, release, platform), release.script, EXECUTABLE);
