import { AtlasError } from '../../../../../lib/atlas/client/atlas-error';
import { noRunningRestore } from '../../../../../lib/atlas/operations/restore/preflight/running';
import { type PreflightView } from '../../../../../lib/atlas/operations/restore/preflight/check';
import { type WireRestoreJob } from '../../../../../lib/atlas/wire/restore-job';

const TARGET = { projectId: '65f0c1d2e3a4b5c6d7e8f901', clusterName: 'staging' };
const NONE = { value: [] };
const UNREAD = {
  error: new AtlasError({
    status: 403,
    errorCode: 'USER_UNAUTHORIZED',
    operation: 'listGroupClusterBackupRestoreJobs',
    path: '/restoreJobs',
    remedy: 'give the role',
    message: 'refused',
  }),
};
const RUNNING: WireRestoreJob = {
  id: '6b068a3d6a79421337008cfa',
  deliveryType: 'automated',
  targetGroupId: TARGET.projectId,
  targetClusterName: TARGET.clusterName,
  cancelled: false,
  failed: false,
  expired: false,
  deliveryUrl: [],
};

type Jobs = PreflightView['target']['jobs'];

const answer = (source: Jobs, target: Jobs): unknown =>
  noRunningRestore.answer({
    source: { jobs: source },
    target: { jobs: target },
    request: { target: TARGET },
  });

test('no restore runs where both sides list none', () => {
  expect(answer(NONE, NONE)).toEqual({ verdict: 'pass' });
});

test.each<readonly [string, Jobs, Jobs]>([
  ['source', UNREAD, NONE],
  ['target', NONE, UNREAD],
])('jobs of the %s that cannot be listed are no pass', (_side, source, target) => {
  expect(answer(source, target)).toEqual({
    verdict: 'cannot tell',
    why: 'restore jobs cannot be listed: 403 USER_UNAUTHORIZED',
  });
});

test.each<readonly [string, Jobs, Jobs]>([
  ['source', { value: [RUNNING] }, UNREAD],
  ['target', UNREAD, { value: [RUNNING] }],
])('a restore listed by the %s fails it, whatever the other says', (_side, source, target) => {
  expect(answer(source, target)).toEqual({
    verdict: 'fail',
    fact: 'job 6b068a3d6a79421337008cfa is being restored into staging',
    remedy: 'wait until it ends, then deploy again',
  });
});
