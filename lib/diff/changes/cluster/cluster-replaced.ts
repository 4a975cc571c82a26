import { fateOf, isKeptInReplacement, replacedOn } from '../../facts/cluster-fate';
import { KEPT_WHERE, lostWith } from '../../facts/lost-snapshots';
import { type ClusterPair } from '../../match/clusters';
import { describeAddress, isSamePlace } from '../../read/address';
import { type EngineResource } from '../../read/reading';
import { type ChangeKind, NOTHING } from '../change-kind';

/** A cluster is deleted and created anew. */
export const clusterReplaced: ChangeKind = {
  id: 'cluster-replaced',
  service: 'atlas',
  aspect: 'cluster',
  action: 'alter',
  about: 'cluster',
  levels: ['irreversible', 'info'],
  statement: 'a cluster is replaced: a new, empty one is created and the old one deleted',
  find: (pair, context) => {
    const old = pair.before?.resource;
    if (old === undefined || fateOf(pair, context.sides.after) !== 'replaced') return NOTHING;
    const common = { what: 'cluster', before: 'exists', after: 'replaced' };
    const reason = reasonFor(old, pair);
    if (isKeptInReplacement(pair)) {
      return [
        {
          ...common,
          level: 'info',
          fact: `it is replaced (${reason}) and the old one's backups are retained`,
          remedy: KEPT_WHERE,
        },
      ];
    }
    return [
      {
        ...common,
        level: 'irreversible',
        fact: `it is replaced (${reason}) and ${lostWith(pair, context)} with the old one`,
        remedy: remedyFor(old),
      },
    ];
  },
};

function reasonFor(old: EngineResource, { after }: ClusterPair): string {
  const young = after?.resource;
  if (young === undefined) return 'the plan says so';
  if (!isSamePlace(old, young)) return `${describeAddress(old)} became ${describeAddress(young)}`;
  const changed = young.replacePaths ?? replacedOn(old, young);
  return changed.length === 0
    ? 'the plan says so'
    : `${changed.join(' and ')} cannot change in place`;
}

const remedyFor = ({ engine }: EngineResource): string =>
  engine === 'terraform'
    ? 'keep what forces the replacement, declare a moved block for a new address, or apply retain_backups_enabled = true before'
    : 'keep the property; the official handler deletes with RetainBackups=false, and cdk diff does not see it';
