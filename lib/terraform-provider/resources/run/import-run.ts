import { OperationError } from '../../../atlas/operations/operation-error';
import { type JobState, type RunPlan } from '../../../atlas/operations/run/run-kind';
import { type RunRecord } from '../../../atlas/operations/run-records';
import { type Session } from '../../framework/session';
import { StateRecords } from '../state-records';
import { type RunValues } from './attributes';
import { heldOf, type HeldRun } from './held-run';
import { type RunFlavour } from './run-flavour';

const FORM = 'source_project_id/source_cluster_name/job_id/run_id';

/** Takes a restore that somebody started into the state, under the run id it is to have; it is not run again. */
export async function importRun<Values extends RunValues, Job extends { readonly id: string }>(
  flavour: RunFlavour<Values, Job>,
  { id, nothing }: { readonly id: string; readonly nothing: Values },
  { atlas }: Session,
): Promise<HeldRun<Values>> {
  const [source_project_id = '', source_cluster_name = '', jobId = '', ...rest] = id.split('/');
  const run_id = rest.join('/');
  if (run_id === '')
    throw new OperationError(
      `${JSON.stringify(id)} is not of the form ${FORM}; write the run_id of the configuration at the end`,
    );
  const named = { ...nothing, run_id, source_project_id, source_cluster_name };
  const now = atlas.now();
  const job = await flavour.kindOf(named, now).read(jobId, atlas);
  if (job === undefined)
    throw new OperationError(
      `cluster ${source_cluster_name} has no restore job ${jobId}; jobs are listed under the cluster whose backup is restored`,
    );
  const { values: found, plan } = flavour.readJob(job);
  // Left out of a configuration it is that of the target.
  const isElsewhere = found.target_project_id !== source_project_id;
  const values = { ...named, ...found, ...(!isElsewhere && { source_project_id: null }) };
  const { names, stateOf } = flavour.kindOf(values, now);
  const record = recordOf(job.id, stateOf(job), { plan, at: new Date(now).toISOString() });
  return heldOf(values, new StateRecords({ [names.run]: record }), {
    recordName: names.run,
    outcomeOf: flavour.outcomeOf,
  });
}

function recordOf(
  jobId: string,
  found: JobState,
  { plan, at }: { readonly plan: RunPlan; readonly at: string },
): RunRecord {
  switch (found.state) {
    case 'running':
      return { state: 'started', at, jobId, step: 'running', plan };
    case 'failed':
      return { state: 'failed', at, jobId, step: found.status, plan };
    case 'finished':
      return {
        state: 'done',
        at,
        jobId,
        step: 'finished',
        plan: { ...plan, ...finishOf(found) },
      };
  }
}

/** When it ended; not every job says. */
const finishOf = ({ finishedAt }: { readonly finishedAt?: string | undefined }): RunPlan =>
  finishedAt === undefined || finishedAt === '' ? {} : { finishedAt };
