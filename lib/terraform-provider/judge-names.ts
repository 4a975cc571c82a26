import { faultOfClusterName, faultOfObjectId } from '../core/values/names';
import { type Diagnostic, problem } from './framework/diagnostic';

/** What is wrong with arguments that should be ids of Atlas. */
export const judgeObjectIds = (values: Readonly<Record<string, unknown>>): readonly Diagnostic[] =>
  judgeTexts(values, faultOfObjectId);

/** What is wrong with arguments that should be names of clusters. */
export const judgeClusterNames = (
  values: Readonly<Record<string, unknown>>,
): readonly Diagnostic[] => judgeTexts(values, faultOfClusterName);

const judgeTexts = (
  values: Readonly<Record<string, unknown>>,
  faultOf: (name: string, value: string) => string | undefined,
): readonly Diagnostic[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const fault = typeof value === 'string' ? faultOf(name, value) : undefined;
    return fault === undefined ? [] : [problem(fault, name)];
  });
