import { wireProperties } from '../../../lib/rehearsal/custom-resource/wire-properties';

test('every scalar is sent as text, however deep', () => {
  expect(
    wireProperties({ a: 1, b: true, c: [false, { d: 2.5, e: null }], f: {}, g: [], h: 'text' }),
  ).toEqual({ a: '1', b: 'true', c: ['false', { d: '2.5', e: null }], f: {}, g: [], h: 'text' });
});
