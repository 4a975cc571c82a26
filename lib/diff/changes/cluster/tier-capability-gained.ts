import { capabilitiesOnlyOf } from '../../facts/tier-capabilities';
import { inWords } from '../../facts/words';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The new tier has more backup features. */
export const tierCapabilityGained: ChangeKind = {
  id: 'tier-capability-gained',
  service: 'atlas',
  aspect: 'tier',
  action: 'increase',
  about: 'cluster',
  levels: ['better'],
  statement: 'a cluster moves to a tier whose backups can do more',
  find: ({ before, after }) => {
    const gained = capabilitiesOnlyOf(after, before);
    if (gained.length === 0) return NOTHING;
    return [
      {
        level: 'better',
        what: 'tier',
        before: inWords(before?.model.facts.tier),
        after: inWords(after?.model.facts.tier),
        fact: `moves from ${inWords(before?.model.facts.tier)} to ${inWords(after?.model.facts.tier)}, whose backups add ${gained.join(', ')}`,
        remedy: 'declare a schedule to use them',
      },
    ];
  },
};
