import { type RunRecords } from '../../atlas/operations/run-records';

/** For what only looks: nothing is on record, and nothing is written down. */
export const NO_RECORDS: RunRecords = {
  read: () => Promise.resolve(undefined),
  createIfAbsent: () => Promise.resolve(false),
  write: () => Promise.resolve(),
};
