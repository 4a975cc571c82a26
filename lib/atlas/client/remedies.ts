const BACKUP_ROLE =
  'give the credential the role Project Backup Manager or Project Owner in that project; an Organization Owner has to be added to the project too';
const OR_MOVE = 'remove the schedule, or move the cluster to M10 or larger';
const ACCESS_LIST =
  'add the address this deployment calls from to the API access list of the credential; a Lambda in a VPC calls from its NAT gateway';

/** What to do when a write ended without a clear answer. */
export const LOOK_FIRST = 'look at what Atlas holds, then deploy again';

/** What to do about an Atlas error code; https://www.mongodb.com/docs/atlas/reference/api-errors/ */
const REMEDIES: Readonly<Record<string, string>> = {
  CLUSTER_NOT_FOUND: 'check the cluster name and the project id',
  GROUP_NOT_FOUND:
    'check the project id, and that the credential belongs to the project’s organization',
  NOT_IN_GROUP: BACKUP_ROLE,
  USER_UNAUTHORIZED: BACKUP_ROLE,
  USER_CANNOT_ACCESS_GROUP: BACKUP_ROLE,
  CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API: `Flex clusters have fixed daily snapshots and no schedule; ${OR_MOVE}`,
  CANNOT_USE_SERVERLESS_INSTANCE_IN_CLUSTER_API: `Serverless instances have no schedule; ${OR_MOVE}`,
  BACKUP_CONFIG_NOT_FOUND: 'turn Cloud Backup on for the cluster first',
  VERSION_GONE: 'update mongodb-backup-constructs: Atlas has ended the API version this one speaks',
};

/** The remedy for a refusal: by Atlas's code, otherwise by its HTTP status. */
export function remedyFor(errorCode: string, status: number): string {
  const known = REMEDIES[errorCode];
  if (known !== undefined) return known;
  if (/_(WHITELIST|ACCESS_LIST)$/.test(errorCode)) return ACCESS_LIST;
  if (errorCode.startsWith('RATE_LIMITED')) return 'deploy again later, or fewer clusters at once';
  if (status === 401)
    return 'check that the secret holds a current credential of the project’s organization';
  if (status === 403) return BACKUP_ROLE;
  if (status >= 500) return 'deploy again later';
  return 'change what Atlas names and deploy again';
}
