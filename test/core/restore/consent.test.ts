import { overwriteSourceSentence } from '../../../lib/core/restore/consent';

test('the sentence that empties a cluster names it', () => {
  expect(overwriteSourceSentence('orders')).toBe('empty orders and restore it from its own backup');
});
