import { isUtcSecond } from '../restore/azure-restore-window';
import { SATISFIED, type AzureClusterRule } from './rule';

/** A restore names its moment as a UTC second, e.g. 2026-11-20T03:00:00Z. */
export const azureRestoreMomentIsAUtcSecond: AzureClusterRule = {
  id: 'azure-restore-moment-is-a-utc-second',
  about: 'azure-cluster',
  statement: 'A restore names its moment as a UTC second, e.g. 2026-11-20T03:00:00Z.',
  source:
    'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/mongo_cluster',
  severity: 'fatal',
  check: ({ from: { pointInTime } = {} as { pointInTime?: string } }) =>
    pointInTime === undefined || isUtcSecond(pointInTime)
      ? SATISFIED
      : [
          {
            message: `point in time ${pointInTime} is no real UTC second, and azurerm would replace the cluster over another spelling of the same moment`,
            fix: 'write it like 2026-11-20T03:00:00Z',
          },
        ],
};
