import { AZURE_PASSWORD } from '../values/azure-password';
import { SATISFIED, type AzureClusterRule } from './rule';

/** The password of the administrator has 8 characters or more. */
export const azureAdministratorPasswordIsLongEnough: AzureClusterRule = {
  id: 'azure-administrator-password-is-long-enough',
  about: 'azure-cluster',
  statement: 'The password of the administrator has 8 characters or more.',
  source: 'https://learn.microsoft.com/azure/documentdb/security',
  severity: 'error',
  check: ({ administrator }) =>
    administrator?.password === 'literal-too-short'
      ? [
          {
            message: `the password of its administrator is shorter than ${AZURE_PASSWORD.shortest} characters`,
            fix: `choose ${AZURE_PASSWORD.advised} characters or more, and pass them as a sensitive Terraform variable`,
          },
        ]
      : SATISFIED,
};
