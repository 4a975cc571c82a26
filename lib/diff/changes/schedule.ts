import { describeCluster } from '../../core/model/describe';
import { type ClusterModel, type ScheduleModel } from '../../core/model/protection-model';
import { type Change, type ChangeKind } from '../change';
import { type ClusterPair } from '../pair-clusters';
import { type Comparison } from './comparison';

const kind = (action: string, mirror: string): ChangeKind => ({
  id: `schedule-${action}`,
  service: 'atlas',
  aspect: 'schedule',
  action,
  mirror: `schedule-${mirror}`,
});

/** Whether a cluster has a declared schedule, and whether that schedule states its policy. */
export const schedule: Comparison = {
  kinds: [
    kind('declared', 'undeclared'),
    kind('undeclared', 'declared'),
    kind('deleted', 'declared'),
  ],
  compare: (pair) => {
    const [old] = pair.before?.schedules ?? [];
    const [young] = pair.after?.schedules ?? [];
    if (states(old) === states(young)) return [];
    return [states(young) ? declared(pair, young) : undeclared(pair, old, young)];
  },
};

const states = (model: ScheduleModel | undefined): boolean => model?.items !== undefined;

function declared(pair: ClusterPair, young: ScheduleModel | undefined): Change {
  const subject = subjectOf(pair);
  return {
    kind: 'schedule-declared',
    level: 'info',
    subject,
    aspect: 'policy',
    before: 'not declared',
    after: 'declared',
    message: `${subject}: its backup policy is declared from now on; the deployment compares it with the live one and lowers nothing by itself`,
    ...originOf(young),
  };
}

function undeclared(
  pair: ClusterPair,
  old: ScheduleModel | undefined,
  young: ScheduleModel | undefined,
): Change {
  const subject = subjectOf(pair);
  const isDeleted = young === undefined && old?.onRemove === 'delete-schedule';
  return {
    kind: isDeleted ? 'schedule-deleted' : 'schedule-undeclared',
    level: isDeleted ? 'weakens' : 'info',
    subject,
    aspect: 'policy',
    before: 'declared',
    after: isDeleted ? "Atlas's default" : 'not declared, stays as it is',
    message: isDeleted
      ? `${subject}: its backup schedule is deleted at deploy, because onRemove says so; set OnRemove.KEEP in a deployment before to keep it`
      : `${subject}: its backup policy is no longer declared; the live one stays, and nothing here guards it`,
    ...originOf(young ?? old),
  };
}

const subjectOf = ({ before, after }: ClusterPair): string => {
  const known: ClusterModel | undefined = after ?? before;
  return known === undefined ? 'cluster' : describeCluster(known);
};

const originOf = (model: ScheduleModel | undefined): Pick<Change, 'path' | 'location'> => ({
  path: model?.path ?? '',
  ...(model?.source !== undefined && { location: model.source }),
});
