import { tryKnownWindow } from './window';
import { fail, PASS, type Answer } from './answer';
import { answerOf, type PreflightCheck, type RunView, type PreflightView } from './check';

/** A snapshot that ends sooner than this may be gone before the restore reads it. */
const EXPIRES_SOON_MINUTES = 60;
/** Atlas needs a moment to store the oplog before it can go back to it. */
const OPLOG_LAG_SECONDS = 60;
/** 2008-01-01T00:00:00Z, the earliest moment the API document admits. */
const EARLIEST_SECONDS = 1_199_145_600;

/** The snapshot is whole and will last. */
export const snapshotIsUsable: PreflightCheck<RunView> = {
  name: 'snapshot',
  answer: ({ chosen, source, now, request }) => {
    if (chosen.point === undefined)
      return answerOf(source.snapshots, () => fail(chosen.fact, chosen.remedy));
    const { snapshot } = chosen;
    if (snapshot === undefined) return undefined;
    const { id, status, snapshotType, expiresAt } = snapshot;
    if (status !== 'completed')
      return fail(`snapshot ${id} is ${status}`, 'wait until it is completed, or choose another');
    if (snapshotType === 'fallback' && request.allowFallback !== true)
      return fail(
        `snapshot ${id} is a fallback snapshot, which Atlas calls a last resort`,
        'choose another, or set allowFallback: true',
      );
    const left = expiresAt === undefined ? Infinity : Date.parse(expiresAt) - now;
    return left >= EXPIRES_SOON_MINUTES * 60_000
      ? PASS
      : fail(
          `snapshot ${id} expires at ${expiresAt ?? ''}, in less than ${EXPIRES_SOON_MINUTES} minutes`,
          'keep it longer first, or choose another',
        );
  },
};

/** The moment is past, and the service can name it. */
export const momentIsPast: PreflightCheck<RunView> = {
  name: 'moment',
  answer: (view) => {
    const seconds = secondsOf(view);
    if (seconds === undefined) return undefined;
    if (Number.isNaN(seconds) || seconds < EARLIEST_SECONDS)
      return fail('the moment lies before 2008', 'write a moment within the restore window');
    return seconds * 1000 <= view.now - OPLOG_LAG_SECONDS * 1000
      ? PASS
      : fail(
          `the moment ${isoOf(seconds)} is later than ${OPLOG_LAG_SECONDS} seconds ago`,
          'choose an earlier one',
        );
  },
};

/** The source can go back to the moment: window, base snapshot, and an oplog no restore has broken since. */
export const momentIsInWindow: PreflightCheck = {
  name: 'point-in-time window',
  answer: (view) => {
    const seconds = secondsOf(view);
    return seconds === undefined
      ? undefined
      : answerOf(view.source.cluster, ({ pitEnabled, name }) =>
          pitEnabled
            ? inWindow(view, seconds)
            : fail(
                `point-in-time restore is off for ${name}`,
                'restore a snapshot, or turn it on for next time',
              ),
        );
  },
};

function inWindow(view: PreflightView, seconds: number): Answer | undefined {
  return answerOf(view.source.schedule, ({ restoreWindowDays = 0 }) => {
    const earliest = view.now / 1000 - restoreWindowDays * 86_400;
    if (seconds < earliest)
      return fail(
        `the moment ${isoOf(seconds)} is older than the restore window of ${restoreWindowDays} days`,
        'choose a later one, or restore a snapshot',
      );
    return answerOf(view.source.snapshots, (snapshots) =>
      answerOf(view.source.jobs, (jobs) => tryKnownWindow(seconds, { snapshots, jobs, view })),
    );
  });
}

/** The moment of a restore that is no snapshot's. */
export function secondsOf({ chosen: { point } }: Pick<RunView, 'chosen'>): number | undefined {
  return point === undefined || point.kind === 'snapshot' ? undefined : point.seconds;
}

export const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString();
