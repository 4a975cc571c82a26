import { ProtectionError } from '../../core/errors';
import { type SourceFile } from './source-file';
import { isSettings, type Settings } from './values';

/** The object a file holds; undefined if it is no JSON, or no object. */
export function tryDocument({ text }: SourceFile): Settings | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return isSettings(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

/** The object a file of an assembly holds. @throws {ProtectionError} input-malformed */
export function requireDocument(file: SourceFile): Settings {
  const document = tryDocument(file);
  if (document !== undefined) return document;
  throw new ProtectionError(
    'input-malformed',
    `${file.name} holds no JSON object; run cdk synth anew`,
  );
}
