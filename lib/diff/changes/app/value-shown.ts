import { unknownValues } from '../../facts/unknown-values';
import { type ChangeKind } from '../change-kind';

/** A value that was known only at deploy is known. */
export const valueShown: ChangeKind = {
  id: 'value-shown',
  service: 'atlas',
  aspect: 'value',
  action: 'show',
  about: 'app',
  levels: ['warning'],
  statement: 'a protected setting was known only at deploy',
  find: (sides) =>
    unknownValues(sides)
      .filter(({ unknownOn }) => unknownOn === 'before')
      .map(({ what, before, after, subject, isMasked, origin }) => ({
        level: 'warning',
        verdict: 'cannot tell',
        what,
        before,
        after,
        fact: `${what} goes from ${before} to ${after}`,
        remedy: 'what it was before cannot be read here; compare with the live value',
        subject,
        isMasked,
        origin,
      })),
};
