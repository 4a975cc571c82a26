import { byHand } from '../../../lib/cli/by-hand/words';

test.each([
  ['nothing was changed; deploy again', 'nothing was changed; run the command again'],
  [
    'deploy again with the same runId to go on waiting for it',
    'run the command again with the same --run-id to go on waiting for it',
  ],
  ["write overwriteTarget: 'staging' if", 'give --overwrite staging if'],
  ['use a new runId once', 'use a new --run-id once'],
  ['use a new key to take another', 'use a new --run-id to take another'],
  ['set reuseWithin to 5 hours or more to use it', 'give --reuse-within-hours 5 to use it'],
  ['choose another, or set allowFallback: true', 'choose another, or give --allow-fallback'],
  ['find out why, or raise maxAge', 'find out why, or raise --max-age-hours'],
  ['holds staging as it was', 'holds staging as it was'],
])('%j is told as %j', (given, told) => {
  expect(byHand(given)).toBe(told);
});
