import { tryKnown } from '../../../core/values/known';
import { inWords } from '../../facts/words';
import { type ChangeKind, NOTHING } from '../change-kind';

/** The tier has backups. */
export const azureTierCapabilityGained: ChangeKind = {
  id: 'azure-tier-capability-gained',
  service: 'azure',
  aspect: 'tier',
  action: 'increase',
  about: 'azure-cluster',
  levels: ['better'],
  statement: 'a cluster moves from the Free tier, which has no backups',
  find: ({ before, after }) => {
    const [old, young] = [before?.model.computeTier, after?.model.computeTier];
    const [paid, free] = [tryKnown(young), tryKnown(old)];
    if (paid === undefined || paid === 'Free' || free !== 'Free') return NOTHING;
    return [
      {
        level: 'better',
        what: 'tier',
        before: inWords(old),
        after: inWords(young),
        fact: 'leaves the Free tier, so the service keeps its backups 35 days',
        remedy: 'the history starts empty',
      },
    ];
  },
};
