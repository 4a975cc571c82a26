import { type Attributes } from '../../framework/attributes';
import { RUN } from '../run/attributes';

/** Attributes of `mongodbbackup_flex_restore`. */
export const FLEX_RESTORE = {
  ...RUN,
  overwrite_target: { ...RUN.overwrite_target, mode: 'required' },
} as const satisfies Attributes;
