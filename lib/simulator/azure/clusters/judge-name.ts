import { badRequest } from '../refusal';
import { LONGEST_NAME, SHORTEST_NAME } from './limits';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a name can be a cluster's. */
export const isClusterName = (name: string): boolean =>
  NAME.test(name) && name.length >= SHORTEST_NAME && name.length <= LONGEST_NAME;

/** Refuses a name that no cluster can have. */
export function judgeName(name: string): void {
  if (!isClusterName(name))
    throw badRequest(
      `The name '${name}' cannot be a cluster's; a name has ${SHORTEST_NAME} to ${LONGEST_NAME} lower-case letters, digits and single hyphens, and begins and ends with a letter or digit.`,
    );
}
