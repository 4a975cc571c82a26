import { type AzureGuardsModel } from '../model/azure-cluster-model';

/** The guards a cluster lacks, in words. */
export function missingGuards({ preventDestroy, deleteLock, alerts }: AzureGuardsModel): string[] {
  return [
    ...(preventDestroy ? [] : ['preventDestroy']),
    ...(deleteLock ? [] : ['a CanNotDelete lock']),
    ...(alerts ? [] : ['alerts on deletion and change']),
  ];
}
