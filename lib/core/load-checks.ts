import { type CheckOptions } from './apply-rules';
import { type Finding } from './finding';
import { type ProtectionModel } from './model/protection-model';
import { type Rule } from './rules/rule';

/* eslint-disable @typescript-eslint/no-require-imports -- three dozen rules are a third of what importing the constructs
   would cost, and an app that only imports them checks nothing */

/** Every rule, loaded at first use. */
export const loadRules = (): readonly Rule[] =>
  (require('./rules/registry') as { readonly RULES: readonly Rule[] }).RULES;

/** The rules whose violation stops a deployment, loaded at first use. */
export const loadBlockingRules = (): readonly Rule[] =>
  (require('./rules/blocking-rules') as { readonly BLOCKING_RULES: readonly Rule[] })
    .BLOCKING_RULES;

type CheckProtection = (model: ProtectionModel, options?: CheckOptions) => Finding[];

/** The check of a whole model, loaded at first use. */
export const loadCheck = (): CheckProtection =>
  (require('./check-protection') as { readonly checkProtection: CheckProtection }).checkProtection;
