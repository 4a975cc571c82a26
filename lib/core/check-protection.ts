import { applyRules, type CheckOptions } from './apply-rules';
import { type Finding } from './finding';
import { type ProtectionModel } from './model/protection-model';
import { RULES } from './rules/registry';

/** Holds a model against every rule. */
export function checkProtection(model: ProtectionModel, options: CheckOptions = {}): Finding[] {
  return applyRules(RULES, model, options);
}
