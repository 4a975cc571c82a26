import { type Retention, type RetentionAmount } from '../core/values/retention';

/** A retention as the model and the properties of a resource hold it. */
export const amountOf = ({ amount, unit }: Retention): RetentionAmount => ({ amount, unit });
