import { type WirePolicyItem, type WireSchedule } from '../../../atlas/wire/schedule';
import { type ClusterCall } from '../http/call';
import { without } from '../operations/render-fields';
import { dropSnapshots } from '../snapshots/change-snapshot';
import { autoCopySettings } from './auto-copy';
import { withCopyItemIds } from './copies';
import { judgeAgainstPolicy } from './judge-against-policy';
import { judgePatch, type Outcome } from './judge-patch';
import { judgePolicies } from './judge-policy';
import { readPatch } from './read-patch';
import { applyRetroactively } from './retroactive';

type NewId = () => string;

/** Judges a PATCH as a whole, then applies it; a refused one changes nothing. */
export function applySchedulePatch(body: object, schedule: WireSchedule, call: ClusterCall): void {
  const { cluster, project, clock, version } = call;
  const now = clock.now();
  const newId: NewId = () => call.newId(now);
  const patch = readPatch(body, cluster, version);
  const [before] = schedule.policies;
  const items =
    patch.policies === undefined
      ? (before?.policyItems ?? [])
      : judgePolicies(patch.policies, before);
  const outcome: Outcome = { patch, items, schedule: withKept(schedule, patch) };
  judgePatch(outcome, cluster, project);
  judgeAgainstPolicy(outcome, cluster, project);
  const policies =
    patch.policies === undefined
      ? schedule.policies
      : [{ id: before?.id ?? '', policyItems: items.map((item) => withId(item, newId)) }];
  const settled = { ...withCopyItemIds(outcome.schedule, newId), policies };
  cluster.schedule =
    settled.autoCopySettingsEnabled === true
      ? { ...settled, copySettings: autoCopySettings(cluster, settled) }
      : settled;
  applyRetroactively(cluster, patch, schedule);
  dropSnapshots(cluster, ({ expiry }) => expiry <= now);
}

/** A schedule with what a PATCH changes for good; its retroactive acts are done once and forgotten. */
const withKept = (schedule: WireSchedule, patch: Outcome['patch']): WireSchedule => ({
  ...schedule,
  ...without(
    patch,
    'updateSnapshots',
    'deleteSnapshots',
    'deleteCopiedBackups',
    'updateCopySnapshots',
    'deleteCopySnapshots',
  ),
});

function withId(item: WirePolicyItem, newId: NewId): WirePolicyItem {
  const { id, frequencyInterval, frequencyType, retentionUnit, retentionValue } = item;
  return { frequencyInterval, frequencyType, id: id ?? newId(), retentionUnit, retentionValue };
}
