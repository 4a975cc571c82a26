import { rarerItemsKeepLonger } from './rarer-items-keep-longer';
import { type Rule } from './rule';

/** Every rule, in the order findings are reported. */
export const RULES: readonly Rule[] = [rarerItemsKeepLonger];
