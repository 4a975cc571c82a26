import { AZURE_PASSWORD } from '../values/azure-password';
import { SATISFIED, type AzureClusterRule } from './rule';

/** The password of the administrator has 12 characters of 3 kinds. */
export const azureAdministratorPasswordIsStrong: AzureClusterRule = {
  id: 'azure-administrator-password-is-strong',
  about: 'azure-cluster',
  statement: 'The password of the administrator has 12 characters of 3 kinds.',
  source: 'https://learn.microsoft.com/azure/documentdb/security',
  severity: 'warning',
  check: ({ administrator }) =>
    administrator?.password === 'literal-weak'
      ? [
          {
            message: `the password of its administrator has fewer than ${AZURE_PASSWORD.advised} characters or fewer than ${AZURE_PASSWORD.kinds} kinds of them (lower case, upper case, digits, others)`,
            fix: 'choose a longer one, and pass it as a sensitive Terraform variable',
          },
        ]
      : SATISFIED,
};
