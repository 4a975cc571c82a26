import { capabilitiesOnlyOf } from '../../facts/tier-capabilities';
import { inWords } from '../../facts/words';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The new tier has fewer backup features. */
export const tierCapabilityLost: ChangeKind = {
  id: 'tier-capability-lost',
  service: 'atlas',
  aspect: 'tier',
  action: 'decrease',
  about: 'cluster',
  levels: ['weakens'],
  statement: 'a cluster moves to a tier whose backups can do less',
  find: ({ before, after }) => {
    const lost = capabilitiesOnlyOf(before, after);
    if (lost.length === 0) return NOTHING;
    return [
      {
        level: 'weakens',
        what: 'tier',
        before: inWords(before?.model.facts.tier),
        after: inWords(after?.model.facts.tier),
        fact: `moves from ${inWords(before?.model.facts.tier)} to ${inWords(after?.model.facts.tier)}, which has no ${lost.join(', ')}`,
        remedy: 'stay on a dedicated tier to keep these',
      },
    ];
  },
};
