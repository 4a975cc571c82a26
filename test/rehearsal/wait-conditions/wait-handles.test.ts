import { WaitHandles } from '../../../lib/rehearsal/wait-conditions/wait-handles';

const PATH = '/stack/Handle';
const signal = (UniqueId: string, Status = 'SUCCESS', Reason = 'done'): string =>
  JSON.stringify({ Status, UniqueId, Reason, Data: `of ${UniqueId}` });

function opened(): WaitHandles {
  const handles = new WaitHandles();
  handles.open(PATH);
  return handles;
}

test('waits for so many successes, and takes one that comes again for the first', async () => {
  const handles = opened();
  handles.receive(PATH, signal('a'));
  handles.receive(PATH, signal('a'));
  const waiting = handles.wait(PATH, 2, 60);
  expect(handles.receive(PATH, signal('b'))).toBe(true);
  expect(await waiting).toEqual({ kind: 'signalled', data: { a: 'of a', b: 'of b' } });
});

test('one failure ends the wait', async () => {
  const handles = opened();
  const waiting = handles.wait(PATH, 2, 60);
  handles.receive(PATH, signal('a', 'FAILURE', 'job failed'));
  expect(await waiting).toEqual({ kind: 'failed', reason: 'job failed', uniqueId: 'a' });
});

test.each([
  [59, false],
  [60, true],
])('after %s of 60 seconds of a state machine the time is over: %s', async (seconds, isOver) => {
  const handles = opened();
  const waiting = handles.wait(PATH, 1, 60);
  handles.pass(seconds);
  await new Promise(setImmediate);
  handles.receive(PATH, signal('late'));
  expect((await waiting).kind).toBe(isOver ? 'timed out' : 'signalled');
});

test('a signal to nobody, or one that says nothing, is refused', () => {
  const handles = opened();
  expect(handles.receive('/stack/Other', signal('a'))).toBe(false);
  expect(handles.receive(PATH, '{"Status":"SUCCESS"}')).toBe(false);
  expect(handles.receive(PATH, 'SUCCESS')).toBe(false);
  handles.remove(PATH);
  expect(handles.receive(PATH, signal('a'))).toBe(false);
});
