import { type WireRetentionUnit } from '../../../atlas/wire/schedule';
import { type WireSnapshotRetention } from '../../../atlas/wire/snapshot';
import { addRetention } from '../schedule/calendar';
import { toSeconds } from '../schedule/settle';
import { type StoredSnapshot } from '../state';

/** A snapshot kept as long as somebody asked for by hand. */
export function withRetention(
  snapshot: StoredSnapshot,
  { retentionUnit, retentionValue }: WireSnapshotRetention,
): StoredSnapshot {
  const expiry = addRetention(snapshot.origin.keptFrom, {
    retentionUnit: retentionUnit.toLowerCase() as WireRetentionUnit,
    retentionValue,
  });
  const isShorter = expiry < snapshot.expiry;
  const protectedUntil =
    isShorter && snapshot.origin.protectedUntil < expiry ? snapshot.origin.protectedUntil : expiry;
  return {
    ...withExpiry(snapshot, expiry),
    origin: { ...snapshot.origin, isExpiryOwn: true, protectedUntil },
  };
}

/** A snapshot that goes at another moment. */
export const withExpiry = (snapshot: StoredSnapshot, expiry: Date): StoredSnapshot => ({
  ...snapshot,
  expiry,
  expiresAt: toSeconds(expiry),
});
