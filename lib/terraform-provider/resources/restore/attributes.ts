import { type Attributes } from '../../framework/attributes';
import { MOMENT, RUN } from '../run/attributes';

/** Attributes of `mongodbbackup_restore`. */
export const RESTORE = {
  ...RUN,
  ...MOMENT,
  overwrite_target: { ...RUN.overwrite_target, mode: 'required' },
} as const satisfies Attributes;
