import { type ChangeKind } from './change-kind';
import { acknowledgementAdded } from './app/acknowledgement-added';
import { acknowledgementChanged } from './app/acknowledgement-changed';
import { acknowledgementExpired } from './app/acknowledgement-expired';
import { acknowledgementRemoved } from './app/acknowledgement-removed';
import { clusterNotMatched } from './app/cluster-not-matched';
import { exportBucketAdded } from './app/export-bucket-added';
import { exportBucketRemoved } from './app/export-bucket-removed';
import { inputNotRead } from './app/input-not-read';
import { valueHidden } from './app/value-hidden';
import { valueShown } from './app/value-shown';

/** Every kind of change about an app as a whole. */
export const APP_KINDS: readonly ChangeKind[] = [
  acknowledgementAdded,
  acknowledgementChanged,
  acknowledgementExpired,
  acknowledgementRemoved,
  clusterNotMatched,
  exportBucketAdded,
  exportBucketRemoved,
  inputNotRead,
  valueHidden,
  valueShown,
];
