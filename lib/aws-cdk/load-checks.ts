import { type CheckOptions } from '../core/apply-rules';
import { type Finding } from '../core/finding';
import { type ProtectionModel } from '../core/model/protection-model';
import { type Rule } from '../core/rules/rule';

/* eslint-disable @typescript-eslint/no-require-imports -- three dozen rules are a third of what importing the constructs
   would cost, and an app that only imports them checks nothing */

/** Every rule, loaded at first use. */
export const loadRules = (): readonly Rule[] =>
  (require('../core/rules/registry') as { readonly RULES: readonly Rule[] }).RULES;

type CheckProtection = (model: ProtectionModel, options?: CheckOptions) => Finding[];

/** The check of a whole model, loaded at first use. */
export const loadCheck = (): CheckProtection =>
  (require('../core/check-protection') as { readonly checkProtection: CheckProtection })
    .checkProtection;
