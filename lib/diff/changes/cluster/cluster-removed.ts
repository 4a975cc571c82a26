import { fateOf } from '../../facts/cluster-fate';
import { lostWith, KEPT_WHERE } from '../../facts/lost-snapshots';
import { describeAddress } from '../../read/address';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster is deleted, with or without its backups. */
export const clusterRemoved: ChangeKind = {
  id: 'cluster-removed',
  service: 'atlas',
  aspect: 'cluster',
  action: 'remove',
  about: 'cluster',
  levels: ['irreversible', 'info'],
  statement: 'a cluster is deleted; its backups with it unless they are retained',
  find: (pair, context) => {
    const old = pair.before?.resource;
    if (old === undefined || fateOf(pair, context.sides.after) !== 'removed') return NOTHING;
    const common = { what: 'cluster', before: 'exists', after: 'deleted' };
    if (old.keptOnRemoval === true) {
      return [
        {
          ...common,
          level: 'info',
          fact: `it is deleted and its backups are retained, because the state of ${describeAddress(old)} says so`,
          remedy: KEPT_WHERE,
        },
      ];
    }
    return [
      {
        ...common,
        level: 'irreversible',
        fact: `it is deleted and ${lostWith(pair, context)} with it`,
        remedy:
          old.engine === 'terraform'
            ? 'apply retain_backups_enabled = true in a change before this one, or keep the resource'
            : 'set its DeletionPolicy to Retain in a deployment before this one, or keep the resource',
      },
    ];
  },
};
