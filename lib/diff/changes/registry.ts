import { type ChangeKind } from '../change';
import { type Comparison } from './comparison';
import { retention } from './retention';
import { schedule } from './schedule';

/** Every comparison, in the order of reports. */
export const COMPARISONS: readonly Comparison[] = [retention, schedule];

/** Every kind of change there is. */
export const CHANGE_KINDS: readonly ChangeKind[] = COMPARISONS.flatMap(({ kinds }) => kinds);
