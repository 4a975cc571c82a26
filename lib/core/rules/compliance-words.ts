import { type Violation } from './rule';

/** Says that what is wrong with an item is wrong with one a compliance policy demands. */
export function byCompliancePolicy({ message, fix }: Violation): Violation {
  return { message: `by its compliance policy ${message}`, fix };
}
