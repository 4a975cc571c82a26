import { type ChangeKind } from '../change-kind';

/** Something that changed could not be read. */
export const inputNotRead: ChangeKind = {
  id: 'input-not-read',
  service: 'atlas',
  aspect: 'input',
  action: 'alter',
  about: 'app',
  levels: ['warning'],
  statement: 'something that concerns backups changed and could not be read',
  find: ({ before, after }) => {
    const known = new Set(before.gaps.map(({ path, content }) => `${path} ${content}`));
    const young = new Set(after.gaps.map(({ path, content }) => `${path} ${content}`));
    const changed = [
      ...after.gaps.filter(({ path, content }) => !known.has(`${path} ${content}`)),
      ...before.gaps.filter(({ path, content }) => !young.has(`${path} ${content}`)),
    ];
    const once = new Map(changed.map((gap) => [`${gap.path} ${gap.reason}`, gap]));
    return [...once.values()].map(({ subject, path, reason }) => ({
      level: 'warning',
      verdict: 'cannot tell',
      what: 'input',
      before: 'cannot be read',
      after: 'cannot be read',
      fact: `${reason}, and it is not the same on both sides`,
      remedy: 'compare it by hand',
      subject,
      origin: { path },
    }));
  },
};
