import { SATISFIED, type AzureClusterRule } from './rule';

/** The password of the administrator is not written in code. */
export const azureAdministratorPasswordIsNotInCode: AzureClusterRule = {
  id: 'azure-administrator-password-is-not-in-code',
  about: 'azure-cluster',
  statement: 'The password of the administrator is not written in code.',
  source: 'https://learn.microsoft.com/azure/documentdb/security',
  severity: 'warning',
  check: ({ administrator }) =>
    administrator === undefined || administrator.password === 'reference'
      ? SATISFIED
      : [
          {
            message:
              'the password of its administrator is written in code, and so in cdk.tf.json and its history',
            fix: 'pass it as a sensitive Terraform variable',
          },
        ],
};
