import { nameOf } from '../model/describe';
import { statementsOf } from '../model/find-cluster';
import { type ProtectionModel } from '../model/protection-model';
import { stackOf } from '../model/stack-of';
import { SATISFIED, type RestoreRule, type Violation } from './rule';

/** A restore is in a stack of its own: not beside schedules, snapshots of its target, or resources of any other kind. */
export const restoreHasAStackOfItsOwn: RestoreRule = {
  id: 'restore-has-a-stack-of-its-own',
  about: 'restore',
  statement:
    'A restore is in a stack of its own: not beside schedules, snapshots of its target, or resources of any other kind.',
  source: 'https://www.mongodb.com/docs/atlas/backup/cloud-backup/restore-from-snapshot/',
  severity: 'warning',
  check: (restore, target, model) => {
    const ofTarget = statementsOf(model, target).flatMap(({ schedules, snapshots = [] }) =>
      [...schedules, ...snapshots].map(({ path }) => ({ path, name: target.name })),
    );
    const schedules = model.clusters.flatMap((cluster) =>
      cluster.schedules.map(({ path }) => ({ path, name: cluster.name })),
    );
    const beside = [...ofTarget, ...schedules].find((other) => stackOf(other) === stackOf(restore));
    if (beside !== undefined)
      return broken(model, beside.path, `the protection of ${nameOf(beside.name)}`);
    return restore.beside === undefined ? SATISFIED : broken(model, restore.beside, 'that');
  },
};

const broken = ({ engine }: ProtectionModel, path: string, loss: string): readonly Violation[] => [
  {
    message: `it is in one stack with ${path}, so a failed restore ${consequence(engine, loss)}`,
    fix: 'move it to a stack of its own',
  },
];

/** CloudFormation rolls a failed deployment back; Terraform stops before whatever was not applied yet. */
const consequence = (engine: string, loss: string): string =>
  engine === 'cdktf'
    ? `keeps ${loss} from being applied until it is dealt with`
    : `rolls ${loss} back with it`;
