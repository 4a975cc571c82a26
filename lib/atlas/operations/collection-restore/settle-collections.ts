import { type WireRestoredCollection } from '../../wire/collection-restore-job';
import { type OperationContext } from '../operation-context';
import { type Settled, type StartedRun } from '../run/run-kind';
import { listRestoredCollections } from './collection-jobs';
import { collectionSubject, type CollectionRestoreRequest } from './collection-request';

/** A record is an SSM parameter of 4 KB at most, and so is an answer to CloudFormation. */
const LONGEST_LIST = 1000;

/** How a run begins to say that collections are missing, though its job finished. */
export const FELL_SHORT = 'finished, but';

/** Tells how each collection fared; one that was not restored makes the run a failed one. */
export async function settleCollections(
  request: CollectionRestoreRequest,
  { jobId }: StartedRun,
  { client, log }: OperationContext,
): Promise<Settled> {
  const { source, target } = request;
  const collections = await listRestoredCollections(client, source.cluster, jobId);
  for (const each of collections) log(`${collectionSubject(request)}: ${describe(each)}`);
  const lost = collections.filter(({ state }) => state !== 'SUCCESSFUL');
  const restored = collections
    .filter(({ state }) => state === 'SUCCESSFUL')
    .map(({ effectiveTargetNamespace }) => effectiveTargetNamespace);
  const names = shortList(restored);
  return {
    isSettled: true,
    sentence: `${target.clusterName} holds ${names} as ${restored.length === 1 ? 'it was' : 'they were'} in ${source.cluster.clusterName}`,
    results: { restored: names, collections: `${restored.length}` },
    ...(lost.length > 0 && {
      shortfall: `${FELL_SHORT} ${lost.length} of ${collections.length} collections fell short (${shortList(lost.map(({ sourceNamespace, state }) => `${sourceNamespace} ${state}`))})`,
    }),
  };
}

function describe({
  sourceNamespace,
  effectiveTargetNamespace,
  state,
  restoredDocuments,
  totalDocuments,
  indexStatus,
}: WireRestoredCollection): string {
  const trouble = indexStatus.errorMessage === undefined ? '' : `: ${indexStatus.errorMessage}`;
  return `${sourceNamespace} as ${effectiveTargetNamespace}: ${state}, ${restoredDocuments} of ${totalDocuments} documents, indexes ${indexStatus.state}${trouble}`;
}

/** Names up to a length, and how many more there are. */
function shortList(names: readonly string[]): string {
  let text = '';
  for (const [index, name] of names.entries()) {
    const longer = index === 0 ? name : `${text}, ${name}`;
    if (longer.length > LONGEST_LIST) return `${text} and ${names.length - index} more`;
    text = longer;
  }
  return text === '' ? 'nothing' : text;
}
