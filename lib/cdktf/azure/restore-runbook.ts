import { Fn, TerraformOutput, TerraformStack, type ISynthesisSession } from 'cdktf';
import { Construct } from 'constructs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  NOT_KNOWN_YET,
  runbookFor,
  supportRequestFor,
  type RunbookSubject,
  type SupportContact,
} from '../../core/restore/azure-runbook';
import { ProtectionError } from '../../core/errors';
import {
  AZURE_CLUSTER_ID_SHAPE,
  azureClusterIdOf,
  tryParseAzureClusterId,
} from '../../core/values/azure-cluster-id';
import { AZURE_CLUSTER_NAME } from '../../core/values/azure-limits';
import { CUSTOM_SYNTHESIS } from '../custom-synthesis';
import { isKnownAtSynth } from '../known-value';
import { type MongoClusterSource } from './mongo-cluster-source';

/** How urgent a support request is. */
export enum SupportSeverity {
  /** No business impact. */
  MINIMAL = 'minimal',
  /** Moderate business impact. */
  MODERATE = 'moderate',
  /** Critical business impact. */
  CRITICAL = 'critical',
}

/** What a runbook is about, and who is asked back. */
export interface RestoreRunbookProps {
  /** The cluster. */
  readonly cluster: MongoClusterSource;
  /** Name of the cluster. */
  readonly clusterName: string;
  /** Who Azure support asks back. */
  readonly contact: SupportContact;
  /**
   * How urgent the request is.
   * @default SupportSeverity.CRITICAL
   */
  readonly severity?: SupportSeverity;
  /**
   * Id of the service in Azure Support, `/providers/Microsoft.Support/services/<guid>`.
   * @default - a placeholder that says how to find it
   */
  readonly serviceId?: string;
  /**
   * Id of the problem in Azure Support, `…/problemClassifications/<guid>`.
   * @default - a placeholder that says how to find it
   */
  readonly problemClassificationId?: string;
}

/**
 * What only support can do, prepared: a deleted cluster, a moment the portal does not offer. A runbook in Markdown and
 * the support request as JSON, as outputs of the stack and as files beside `cdk.tf.json`.
 */
export class RestoreRunbook extends Construct {
  /** The steps, in Markdown. */
  public readonly markdown: string;
  /** The request that opens the support ticket: method, URL and body, as JSON. */
  public readonly supportRequest: string;

  /** @throws {ProtectionError} cluster-name-malformed, cluster-id-malformed */
  public constructor(scope: Construct, id: string, props: RestoreRunbookProps) {
    super(scope, id);
    requireOneCluster(props);
    const subject = subjectOf(props);
    const onPaper = onPaperOf(subject);
    this.markdown = runbookFor(subject);
    this.supportRequest = JSON.stringify(supportRequestFor(subject), undefined, 2);
    new TerraformOutput(this, 'Runbook', { value: this.markdown });
    new TerraformOutput(this, 'SupportRequest', { value: this.supportRequest });
    Object.defineProperty(this, CUSTOM_SYNTHESIS, {
      value: {
        onSynthesize: (session: ISynthesisSession) => {
          this.write(session, onPaper);
        },
      },
    });
  }

  private write({ outdir, manifest }: ISynthesisSession, subject: RunbookSubject): void {
    const stack = TerraformStack.of(this);
    const folder = join(outdir, manifest.forStack(stack).workingDirectory);
    // A construct within another one gets a folder of its own: no other runbook can have the same name there.
    const file = join(folder, ...this.node.path.split('/').slice(1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.runbook.md`, runbookFor(subject));
    writeFileSync(`${file}.support-request.json`, requestTextOf(subject));
  }
}

const requestTextOf = (subject: RunbookSubject): string =>
  `${JSON.stringify(supportRequestFor(subject), undefined, 2)}\n`;

/** What can be written into a file: who needs it has no Terraform that knows the cluster any more. */
function onPaperOf(subject: RunbookSubject): RunbookSubject {
  const known = (prop: keyof typeof NOT_KNOWN_YET): string =>
    isKnownAtSynth(subject[prop]) ? subject[prop] : NOT_KNOWN_YET[prop];
  const place = {
    subscriptionId: known('subscriptionId'),
    resourceGroupName: known('resourceGroupName'),
    location: known('location'),
    clusterName: known('clusterName'),
  };
  const clusterId = isKnownAtSynth(subject.clusterId)
    ? subject.clusterId
    : azureClusterIdOf({ ...place, name: place.clusterName });
  return { ...subject, ...place, clusterId };
}

/** Refuses a name no cluster has, and an id that is none or of another cluster: nobody checks them in an emergency. */
function requireOneCluster({ clusterName, cluster: { clusterId } }: RestoreRunbookProps): void {
  const isNameKnown = isKnownAtSynth(clusterName);
  if (isNameKnown && !AZURE_CLUSTER_NAME.test(clusterName))
    throw new ProtectionError(
      'cluster-name-malformed',
      `clusterName '${clusterName}' is no name of a cluster; write the name, in lower-case letters, digits and single hyphens`,
    );
  if (!isKnownAtSynth(clusterId)) return;
  const id = tryParseAzureClusterId(clusterId);
  if (id === undefined)
    throw new ProtectionError(
      'cluster-id-malformed',
      `the cluster '${clusterId}' is no id of a cluster; write it like ${AZURE_CLUSTER_ID_SHAPE}, letter by letter`,
    );
  if (isNameKnown && id.name !== clusterName)
    throw new ProtectionError(
      'cluster-name-malformed',
      `clusterName is '${clusterName}' and the id that of '${id.name}'; name the cluster the runbook is about in both`,
    );
}

function subjectOf(props: RestoreRunbookProps): RunbookSubject {
  const { clusterId, location, resourceGroupName } = props.cluster;
  const { serviceId, problemClassificationId } = props;
  return {
    clusterName: props.clusterName,
    clusterId,
    location,
    resourceGroupName,
    subscriptionId: subscriptionOf(clusterId),
    contact: props.contact,
    severity: props.severity ?? SupportSeverity.CRITICAL,
    ...(serviceId !== undefined && { serviceId }),
    ...(problemClassificationId !== undefined && { problemClassificationId }),
  };
}

function subscriptionOf(clusterId: string): string {
  if (!isKnownAtSynth(clusterId)) return Fn.element(Fn.split('/', clusterId), 2) as string;
  return tryParseAzureClusterId(clusterId)?.subscriptionId ?? '<subscription id>';
}
