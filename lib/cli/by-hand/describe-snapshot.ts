import { type WireSnapshot } from '../../atlas/wire/snapshot';
import { onOneLine } from '../../diff/report/one-line';

/** A snapshot on a line: id, when it was taken, what it is, until when it is kept, and what was written about it. */
export function describeSnapshot(snapshot: WireSnapshot): string {
  const { id, status, frequencyType, createdAt, expiresAt, mongodVersion, description } = snapshot;
  return onOneLine(
    [
      id,
      createdAt ?? 'not taken yet',
      status,
      frequencyType === 'ondemand' ? 'on demand' : frequencyType,
      ...(mongodVersion === undefined ? [] : [`MongoDB ${mongodVersion}`]),
      expiresAt === undefined ? 'expiry unknown' : `kept until ${expiresAt}`,
      ...(description === undefined || description === '' ? [] : [description]),
    ].join('  '),
  );
}

/** When a snapshot was taken, milliseconds since 1970; one that is not taken yet is newer than all that have been. */
export const takenMillis = ({ createdAt }: WireSnapshot): number =>
  createdAt === undefined ? Infinity : Date.parse(createdAt);
