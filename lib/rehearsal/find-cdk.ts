import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The release of aws-cdk this package is tested with; the registry's newest may be an accident that reads no current app. */
export const TESTED_CDK = '2.1148.1';

/** The cdk CLI installed where an app is, undefined when there is none. */
export function tryFindCdk(cwd: string): string | undefined {
  try {
    return createRequire(join(cwd, 'package.json')).resolve('aws-cdk/bin/cdk');
  } catch {
    return undefined;
  }
}
