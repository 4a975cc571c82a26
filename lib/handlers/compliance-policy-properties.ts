import { type CompliancePolicyProperties } from './contract';
import { flag, listOf, object, oneOf, text, whole } from './parse';
import { policyItem } from './schedule-properties';
import { connection, ownProperties, schema } from './shared-properties';
import { retention } from './snapshot-properties';

const properties = object(
  {
    schema,
    connection,
    projectId: text,
    mode: oneOf('draft', 'enforced'),
    authorizedUser: object({ email: text, firstName: text, lastName: text }, {}),
    minimum: listOf(policyItem),
    declaredClusters: listOf(text),
  },
  {
    onDemandMinimum: retention,
    copyProtection: flag,
    encryptionAtRest: flag,
    pointInTimeRestore: flag,
    restoreWindowDays: whole,
    alsoAffects: listOf(text),
    confirmProjectName: text,
  },
);

/** Reads the properties of a compliance policy resource as CloudFormation delivers them. */
export const parseCompliancePolicyProperties = (
  raw: Readonly<Record<string, unknown>>,
): CompliancePolicyProperties => properties(ownProperties(raw), 'properties');
