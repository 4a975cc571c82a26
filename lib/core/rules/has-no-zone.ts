import { type CopyModel } from '../model/protection-model';

/** Whether a copy is made from the only zone of its cluster; the regions of a named zone are known to Atlas alone. */
export const hasNoZone = ({ zone }: CopyModel): boolean => zone === undefined;
