import { ADVISORY_RULES } from './advisory-rules';
import { AZURE_RULES } from './azure-rules';
import { BLOCKING_RULES } from './blocking-rules';
import { type Rule } from './rule';
import { TERRAFORM_RULES } from './terraform-rules';

/** Every rule, in the order findings are reported. */
export const RULES: readonly Rule[] = [
  ...BLOCKING_RULES,
  ...ADVISORY_RULES,
  ...AZURE_RULES,
  ...TERRAFORM_RULES,
];
