import { type ScheduleSettings } from '../../../core/model/protection-model';
import { type OperationContext } from '../operation-context';
import {
  announceOwnership,
  readOwnership,
  takeOwnership,
  type Belonging,
  type Owner,
  type Ownership,
} from '../ownership';
import { type ClusterTarget } from '../cluster-target';

/** An SSM parameter takes 4096 characters; quoted twice, longer settings would not fit. */
const LONGEST_SETTINGS = 2500;

/** Whose schedule it is. */
export interface ScheduleOwner {
  readonly target: ClusterTarget;
  readonly owner: Owner;
}

/** What is known of the schedule a construct applied last. */
export interface AppliedBefore {
  readonly ownership: Ownership;
  /** What it declared then; undefined if another construct applied last, or the settings were too long to keep. */
  readonly settings: ScheduleSettings | undefined;
  /** Id of the policy in Atlas; empty if unknown. */
  readonly policyId: string;
}

/**
 * Reads what a construct applied last. That may be more than CloudFormation remembers: a deployment that was undone
 * left stronger values live, and they are ours.
 */
export async function readAppliedBefore(
  subject: ScheduleOwner,
  { records }: Pick<OperationContext, 'records'>,
): Promise<AppliedBefore> {
  const ownership = await readOwnership(belongingOf(subject), records);
  const { settings, policyId = '' } = ownership.notes;
  const isKnown = ownership.isOurs && settings !== undefined;
  return {
    ownership,
    settings: isKnown ? (JSON.parse(settings) as ScheduleSettings) : undefined,
    policyId,
  };
}

/** Notes that a construct is about to apply its schedule; answers how to take that back if Atlas refuses. */
export const announceApplying = (
  subject: ScheduleOwner,
  { records }: Pick<OperationContext, 'records'>,
): Promise<() => Promise<void>> => announceOwnership(belongingOf(subject), { records });

/** Records what a construct applied, which makes the schedule its own. */
export async function recordApplied(
  { desired, policyId, ...subject }: AppliedNow,
  { client, records, log }: OperationContext,
): Promise<void> {
  const settings = JSON.stringify(desired);
  const notes = {
    policyId,
    ...(settings.length <= LONGEST_SETTINGS && { settings }),
  };
  const at = (): string => new Date(client.now()).toISOString();
  await takeOwnership(belongingOf(subject), notes, { records, at, log });
}

/** What was applied just now. */
export interface AppliedNow extends ScheduleOwner {
  readonly desired: ScheduleSettings;
  readonly policyId: string;
}

const belongingOf = ({ target, owner }: ScheduleOwner): Belonging => ({
  target,
  owner,
  thing: ['schedule'],
});
