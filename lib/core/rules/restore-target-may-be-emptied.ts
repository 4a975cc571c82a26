import { nameOf } from '../model/describe';
import { statementsOf } from '../model/find-cluster';
import { type ClusterModel, type ProtectionModel } from '../model/protection-model';
import { SATISFIED, type RestoreRule, type Violation } from './rule';

/** A restore empties no cluster whose restoreTarget is never, which is the default of a cluster with a schedule in the app. */
export const restoreTargetMayBeEmptied: RestoreRule = {
  id: 'restore-target-may-be-emptied',
  about: 'restore',
  statement:
    'A restore empties no cluster whose restoreTarget is never, which is the default of a cluster with a schedule in the app.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'fatal',
  check: ({ dryRun }, target, model) =>
    dryRun === true ? SATISFIED : judgeEmptying(target, model),
};

/** Whether a cluster may be emptied, from what every construct that names it states. */
export function judgeEmptying(target: ClusterModel, model: ProtectionModel): readonly Violation[] {
  const name = nameOf(target.name);
  const statements = statementsOf(model, target);
  const stated = statements.map(({ facts }) => facts.restoreTarget);
  const fix = `restore into another cluster, state restoreTarget allowed for ${name}, or remove the restore if it has ended`;
  if (stated.includes('never'))
    return [{ message: `it empties ${name}, whose restoreTarget is stated never`, fix }];
  if (stated.includes('allowed')) return SATISFIED;
  const schedule = statements.flatMap(({ schedules }) => schedules)[0];
  if (schedule === undefined) return SATISFIED;
  return [
    {
      message: `it empties ${name}, which has a schedule in the app (${schedule.path}) and so is no restore target unless stated`,
      fix,
    },
  ];
}
