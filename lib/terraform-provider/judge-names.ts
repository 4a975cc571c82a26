import { ProtectionError } from '../core/errors';
import { requireClusterName, requireObjectId } from '../core/values/names';
import { type Diagnostic, problem } from './framework/diagnostic';

/** What is wrong with arguments that should be ids of Atlas. */
export const judgeObjectIds = (values: Readonly<Record<string, unknown>>): readonly Diagnostic[] =>
  judgeTexts(values, requireObjectId);

/** What is wrong with arguments that should be names of clusters. */
export const judgeClusterNames = (
  values: Readonly<Record<string, unknown>>,
): readonly Diagnostic[] => judgeTexts(values, requireClusterName);

function judgeTexts(
  values: Readonly<Record<string, unknown>>,
  require: (name: string, value: string) => void,
): readonly Diagnostic[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [];
    try {
      require(name, value);
      return [];
    } catch (error) {
      if (!ProtectionError.isProtectionError(error)) throw error;
      return [problem(error.message, name)];
    }
  });
}
