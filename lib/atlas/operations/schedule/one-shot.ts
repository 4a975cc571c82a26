import { type ExistingSnapshotsModel } from '../../../core/model/protection-model';
import { AtlasError } from '../../client/atlas-error';
import { copyKey } from '../../wire/copy-setting';
import { type WireCopySetting, type WireSchedulePatch } from '../../wire/schedule';
import { subjectOf, type ClusterTarget } from '../cluster-target';
import { claimRun } from '../claim-run';
import { OperationError } from '../operation-error';
import { recordName } from '../record-name';
import { type RunRecord, type RunRecords } from '../run-records';

/** Name of the record of a keyed act on existing snapshots of a cluster. */
export const oneShotName = (target: ClusterTarget, act: ExistingSnapshotsModel): string =>
  recordName(target, 'existing-snapshots', [act.act, act.key]);

const FLAGS: Readonly<Partial<Record<ExistingSnapshotsModel['act'], WireSchedulePatch>>> = {
  'apply-new-retention': { updateSnapshots: true },
  'delete-of-removed-items': { deleteSnapshots: true },
  'apply-new-copy-retention': { updateCopySnapshots: true },
  'delete-copies-of-removed-items': { deleteCopySnapshots: true },
};

/** The write-only part of a PATCH that carries an act; copies are deleted where a setting leaves the schedule. */
export function flagOf(
  { act }: ExistingSnapshotsModel,
  live: readonly WireCopySetting[],
  wanted: readonly WireCopySetting[] = live,
): WireSchedulePatch {
  const flag = FLAGS[act];
  if (flag !== undefined) return flag;
  const removed = live.filter((copy) => !wanted.some((other) => copyKey(other) === copyKey(copy)));
  return {
    deleteCopiedBackups: removed.map(({ cloudProvider, regionName, zoneId }) => ({
      cloudProvider,
      regionName,
      zoneId,
    })),
  };
}

/** What running an act once needs. */
export interface OneShotContext {
  readonly target: ClusterTarget;
  readonly records: RunRecords;
  /** Now, ISO 8601. */
  readonly at: () => string;
}

/** Whether an act is still to be sent for its key; throws when it is unknown whether it has been. */
export async function isPending(
  act: ExistingSnapshotsModel,
  context: OneShotContext,
): Promise<boolean> {
  const record = await context.records.read(oneShotName(context.target, act));
  if (record?.state === 'started') throw unknownOutcome(act, context.target, record.at);
  return record?.state !== 'done';
}

/** Runs a write that carries an act, recorded before and after, so that its key is never sent twice. */
export async function sendOnceForKey(
  act: ExistingSnapshotsModel,
  context: OneShotContext,
  send: () => Promise<void>,
): Promise<void> {
  const name = oneShotName(context.target, act);
  const started = await claim(name, act, context);
  try {
    await send();
  } catch (error) {
    const isRefused = AtlasError.isAtlasError(error) && !error.effectUnknown;
    if (isRefused)
      await context.records.write(name, { ...started, state: 'refused', at: context.at() });
    throw error;
  }
  await context.records.write(name, { ...started, state: 'done', at: context.at() });
}

/** Of two deliveries of one event only one may send the act, also after Atlas refused it. */
async function claim(
  name: string,
  act: ExistingSnapshotsModel,
  { target, records, at }: OneShotContext,
): Promise<RunRecord> {
  const started = await claimRun(
    {
      name,
      nameAfter: (refusals) =>
        recordName(target, 'existing-snapshots', [
          act.act,
          act.key,
          'after refusal',
          `${refusals}`,
        ]),
      before: await records.read(name),
      started: { state: 'started', at: at() },
    },
    records,
  );
  if (started !== undefined) return started;
  throw unknownOutcome(act, target, (await records.read(name))?.at ?? at());
}

function unknownOutcome(
  act: ExistingSnapshotsModel,
  target: ClusterTarget,
  at: string,
): OperationError {
  return new OperationError(
    `${subjectOf(target)}: the one-shot '${act.key}' on existing snapshots was started at ${at} and its outcome is unknown, so it is not sent again; look at the snapshots' expiry in Atlas, then remove it, or give it a new key to run it once more`,
  );
}
