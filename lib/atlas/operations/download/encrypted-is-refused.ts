import { NO_CUSTOMER_KEY } from '../../../core/restore/encryption';
import { fail, PASS } from '../restore/preflight/answer';
import { answerOf, type PreflightCheck } from '../restore/preflight/check';
import { type SnapshotView } from './prepare-snapshot';

/** Atlas lets nobody download what a customer key encrypts. It is told by encryptionAtRestProvider of the cluster. */
export const encryptedIsRefused: PreflightCheck<SnapshotView> = {
  name: 'encryption',
  answer: ({ sourceCluster, isFlex }) => {
    if (isFlex) return undefined;
    return answerOf(sourceCluster, ({ name, encryptionAtRestProvider = NO_CUSTOMER_KEY }) =>
      encryptionAtRestProvider === NO_CUSTOMER_KEY
        ? PASS
        : fail(
            `${name} is encrypted with a customer key, and Atlas offers no download of such a snapshot`,
            'restore it into a cluster, or export it to a bucket',
          ),
    );
  },
};
