import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readFile, readFolder, readPlanSides } from '../diff/read/read-input';
import { type SourceFile } from '../diff/read/source-file';
import { type Reading } from '../diff/read/reading';
import { UsageError } from './usage-error';

const READ = /(\.protection\.json|\.template\.json|manifest\.json|\.assets\.json|cdk\.tf\.json)$/;
const SKIPPED = ['node_modules', '.git', '.terraform'];

/**
 * Reads one side: a protection model, a cloud assembly, a `cdktf.out`, a Terraform plan or a template.
 * @throws {UsageError} when there is none
 */
export function readSide(path: string, cwd: string): Reading {
  const absolute = existing(path, cwd);
  return statSync(absolute).isDirectory()
    ? readFolder(path, filesBelow(absolute))
    : readFile(fileAt(path, absolute));
}

/** Reads both sides of one Terraform plan. @throws {UsageError} when it is not one */
export function readPlan(
  path: string,
  cwd: string,
): { readonly before: Reading; readonly after: Reading } {
  const absolute = existing(path, cwd);
  const sides = statSync(absolute).isDirectory()
    ? undefined
    : readPlanSides(fileAt(path, absolute));
  if (sides !== undefined) return sides;
  throw new UsageError(
    `${path} is not a Terraform plan, so there is nothing to compare it with; give diff <base> <head>`,
  );
}

function existing(path: string, cwd: string): string {
  if (path === '')
    throw new UsageError(
      'an input is empty, maybe a variable that is not set; give a model file, a cdk.out or cdktf.out folder, or a plan written by terraform show -json',
    );
  const absolute = resolve(cwd, path);
  if (statSync(absolute, { throwIfNoEntry: false }) !== undefined) return absolute;
  throw new UsageError(
    `${path} does not exist; give a model file, a cdk.out or cdktf.out folder, or a plan written by terraform show -json`,
  );
}

const fileAt = (name: string, absolute: string): SourceFile => ({
  name,
  text: readFileSync(absolute, 'utf8').replace(/^\uFEFF/, ''),
});

function filesBelow(root: string): readonly SourceFile[] {
  const files: SourceFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.includes(entry.name) && !entry.name.startsWith('asset.')) visit(path);
      } else if (READ.test(entry.name)) {
        files.push(fileAt(relative(root, path).replaceAll('\\', '/'), path));
      }
    }
  };
  visit(root);
  return files.sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
}
