import { tryKnown } from '../../../core/values/known';
import { inWords } from '../../facts/words';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The tier has no backups. */
export const azureTierCapabilityLost: ChangeKind = {
  id: 'azure-tier-capability-lost',
  service: 'azure',
  aspect: 'tier',
  action: 'decrease',
  about: 'azure-cluster',
  levels: ['weakens'],
  statement: 'a cluster moves to the Free tier, which has no backups',
  find: ({ before, after }) => {
    const [old, young] = [before?.model.computeTier, after?.model.computeTier];
    const [paid, free] = [tryKnown(old), tryKnown(young)];
    if (paid === undefined || paid === 'Free' || free !== 'Free') return NOTHING;
    return [
      {
        level: 'weakens',
        what: 'tier',
        before: inWords(old),
        after: inWords(young),
        fact: 'the Free tier has no backups',
        remedy: 'stay on a paid tier to keep them',
      },
    ];
  },
};
