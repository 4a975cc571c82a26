import { Refusal } from '../refusal';
import { type Call } from './call';

/** Refuses a caller that has none of the roles in a project. */
export function requireOneOf(
  roles: readonly string[],
  { credential }: Pick<Call, 'credential'>,
  projectId: string,
): void {
  const held = credential.roles[projectId] ?? [];
  if (roles.some((role) => held.includes(role))) return;
  throw new Refusal(
    401,
    'USER_UNAUTHORIZED',
    'Current user is not authorized to perform this action.',
  );
}
