import { unknownValues } from '../../facts/unknown-values';
import { type ChangeKind } from '../change-kind';

/** A value that was known is known only at deploy. */
export const valueHidden: ChangeKind = {
  id: 'value-hidden',
  service: 'atlas',
  aspect: 'value',
  action: 'hide',
  about: 'app',
  levels: ['warning'],
  statement: 'a protected setting becomes known only at deploy',
  find: (sides) =>
    unknownValues(sides)
      .filter(({ unknownOn }) => unknownOn !== 'before')
      .map(({ what, before, after, subject, isMasked, origin }) => ({
        level: 'warning',
        verdict: 'cannot tell',
        what,
        before,
        after,
        fact: `${what} goes from ${before} to ${after}`,
        remedy: 'state the value, or compare plans, to see what it does',
        subject,
        isMasked,
        origin,
      })),
};
