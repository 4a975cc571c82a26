import { AZURE_BACKUPS } from '../values/azure-backups';

/** The API version of support requests. */
const SUPPORT_API = '2020-04-01';
const SERVICE_PLACEHOLDER =
  "<service id: az support services list --query \"[?contains(displayName, 'DocumentDB') || contains(displayName, 'Cosmos')].[displayName, id]\" -o table>";
const PROBLEM_PLACEHOLDER =
  '<problem id: az support services problem-classifications list --service-name <service guid> -o table>';

/** Who is asked back. */
export interface SupportContact {
  /** First name. */
  readonly firstName: string;
  /** Last name. */
  readonly lastName: string;
  /** Email address. */
  readonly email: string;
  /** Time zone as Windows names it, e.g. `W. Europe Standard Time`. */
  readonly timeZone: string;
  /** Country, 3 letters, e.g. `DEU`. */
  readonly country: string;
  /** Language support writes in, e.g. `en-us`. */
  readonly language: string;
}

/** What a runbook is about. */
export interface RunbookSubject {
  /** Name of the cluster. */
  readonly clusterName: string;
  /** ARM id of the cluster. */
  readonly clusterId: string;
  /** Its region. */
  readonly location: string;
  /** Its resource group. */
  readonly resourceGroupName: string;
  /** Subscription id. */
  readonly subscriptionId: string;
  /** Who is asked back. */
  readonly contact: SupportContact;
  /** Severity of the request: `minimal`, `moderate`, `critical` or `highestcriticalimpact`. */
  readonly severity: string;
  /** Id of the service in Azure Support; undefined: a placeholder that says how to find it. */
  readonly serviceId?: string;
  /** Id of the problem in Azure Support; undefined: a placeholder that says how to find it. */
  readonly problemClassificationId?: string;
}

/** Stands for a value that is known only once the cluster exists. */
export const NOT_KNOWN_YET = {
  subscriptionId: '<subscription id>',
  resourceGroupName: '<resource group>',
  location: '<region>',
  clusterName: '<name of the cluster>',
} as const;

/** The request that opens a support ticket, as Azure Resource Manager takes it. */
export interface SupportRequest {
  readonly method: 'PUT';
  readonly url: string;
  readonly body: { readonly properties: Readonly<Record<string, unknown>> };
}

/** The support request for a restore nobody but support can run. */
export function supportRequestFor(subject: RunbookSubject): SupportRequest {
  const { clusterName, clusterId, contact, subscriptionId } = subject;
  return {
    method: 'PUT',
    url: `https://management.azure.com/subscriptions/${subscriptionId}/providers/Microsoft.Support/supportTickets/restore-${clusterName}?api-version=${SUPPORT_API}`,
    body: {
      properties: {
        title: `Restore Azure DocumentDB cluster ${clusterName}`,
        description: `Please restore cluster ${clusterId} to <moment in UTC, e.g. 2026-11-20T03:00:00Z>. It was <deleted at <time in UTC> | the restore point is missing from the list>. The new cluster shall be named <name> in the same region and resource group.`,
        severity: subject.severity,
        serviceId: subject.serviceId ?? SERVICE_PLACEHOLDER,
        problemClassificationId: subject.problemClassificationId ?? PROBLEM_PLACEHOLDER,
        contactDetails: {
          firstName: contact.firstName,
          lastName: contact.lastName,
          preferredContactMethod: 'email',
          primaryEmailAddress: contact.email,
          preferredTimeZone: contact.timeZone,
          country: contact.country,
          preferredSupportLanguage: contact.language,
        },
        technicalTicketDetails: { resourceId: clusterId },
      },
    },
  };
}

/** Steps a person can follow when Azure's own restore does not help: the cluster is gone, or the moment is not offered. */
export function runbookFor(subject: RunbookSubject): string {
  const { clusterName, clusterId, location, resourceGroupName } = subject;
  return `# Restore ${clusterName} with Azure support

For a deleted cluster, or a moment the portal does not offer. For a moment of a live cluster use \`azure.PointInTimeRestore\` instead.

Backups are kept ${AZURE_BACKUPS.activeDays} days, and ${AZURE_BACKUPS.deletedDays} days once the cluster is deleted: note the time of the deletion now, and count.
${leftOpen(subject)}
- cluster: \`${clusterId}\`
- region: ${location}
- resource group: ${resourceGroupName}

## 1. Stop what makes it worse

1. Stop every pipeline that applies the stack of the cluster.
2. Do not delete the resource group, and do not make a new cluster named ${clusterName}.
3. Write down, in UTC: the last moment the data was right, the moment of the loss, the moment of the deletion.

## 2. Try the API

It may still know the source. Choose another name than ${clusterName}.

    az extension add --name documentdb
    az documentdb mongocluster restore -n ${clusterName}-restored -g ${resourceGroupName} --location ${location} --parent-cluster-name ${clusterName} --restore-time <moment in UTC> --admin-user <name> --admin-password <password>

It works: go to step 4. It does not: keep the error, with its time and correlation id.

## 3. Open a support request, at the same time

A paid support plan is needed.

1. Find the two ids the request leaves open:

       az support services list -o table
       az support services problem-classifications list --service-name <service guid> -o table

2. Fill every \`<...>\` of the request file beside this runbook, and save its \`body\` as ticket.json.
3. Send it:

       az rest --method put --url "${supportRequestFor(subject).url}" --body @ticket.json

4. Or by hand: portal, Help + support, Create a support request, with the same words.

## 4. Take the restored cluster into service

1. Check the data with your own counts and newest documents.
2. Rebuild what a restore does not carry over: firewall, private endpoint, DNS, users, alerts, lock, high availability, replica.
3. Point clients to its host name; the global host name of the old cluster does not move.
4. Take it into code with \`terraform import\`, and keep the old cluster, if it lives, ${AZURE_BACKUPS.activeDays} days longer.
`;
}

/** A file that cannot be filled in by Terraform says where the rest is, as long as it is there. */
function leftOpen(subject: RunbookSubject): string {
  const open = Object.entries(NOT_KNOWN_YET)
    .filter(([prop, words]) => subject[prop as keyof typeof NOT_KNOWN_YET] === words)
    .map(([, words]) => `\`${words}\``);
  if (open.length === 0) return '';
  return `\nThis file was written before the cluster existed and leaves open ${open.join(', ')}. \`terraform output\` of the stack shows this runbook with them filled in, while the cluster exists: keep that copy where the loss of the cluster does not reach.\n`;
}
