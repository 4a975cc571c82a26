import {
  ANSWER_LIMIT_BYTES,
  PHYSICAL_ID_LIMIT_BYTES,
  readAnswer,
} from '../../../lib/rehearsal/custom-resource/read-answer';

const EXPECTED = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Thing' };
const ANSWER = { ...EXPECTED, Status: 'SUCCESS', PhysicalResourceId: 'thing-1' };

const read = (answer: object): ReturnType<typeof readAnswer> =>
  readAnswer(JSON.stringify(answer), EXPECTED);

/** An answer of exactly so many bytes. */
function answerOf(bytes: number): object {
  const bare = { ...ANSWER, Data: { Filling: '' } };
  const missing = bytes - Buffer.byteLength(JSON.stringify(bare));
  return { ...bare, Data: { Filling: 'x'.repeat(missing) } };
}

describe('an answer of a custom resource', () => {
  test('succeeds with its id and data', () => {
    expect(read({ ...ANSWER, Data: { Arn: 'a' }, NoEcho: true })).toEqual({
      status: 'SUCCESS',
      physicalId: 'thing-1',
      data: { Arn: 'a' },
      noEcho: true,
      bytes: expect.any(Number),
    });
  });

  test('fails with the reason it gives, and keeps its id', () => {
    expect(read({ ...ANSWER, Status: 'FAILED', Reason: 'it broke' })).toMatchObject({
      status: 'FAILED',
      physicalId: 'thing-1',
      reason:
        'Received response status [FAILED] from custom resource. Message returned: it broke (RequestId: request)',
    });
  });

  test.each([
    [ANSWER_LIMIT_BYTES - 1, 'SUCCESS'],
    [ANSWER_LIMIT_BYTES, 'SUCCESS'],
    [ANSWER_LIMIT_BYTES + 1, 'FAILED'],
  ])('of %d bytes ends as %s', (bytes, status) => {
    const answer = read(answerOf(bytes));
    expect(answer).toMatchObject({ bytes, status });
    expect(answer.reason).toBe(status === 'FAILED' ? 'Response object is too long.' : undefined);
  });

  test.each([
    [PHYSICAL_ID_LIMIT_BYTES, 'SUCCESS'],
    [PHYSICAL_ID_LIMIT_BYTES + 1, 'FAILED'],
  ])('with an id of %d bytes ends as %s', (bytes, status) => {
    expect(read({ ...ANSWER, PhysicalResourceId: 'x'.repeat(bytes) }).status).toBe(status);
  });

  test.each([
    [
      { ...ANSWER, Status: 'DONE' },
      'Invalid Response object: Value of property Status must be SUCCESS or FAILED',
    ],
    [
      { ...ANSWER, Status: 'FAILED' },
      'Invalid Response object: Value of property Reason must be a non-empty string',
    ],
    [
      { ...ANSWER, RequestId: 'another' },
      'Invalid Response object: Value of property RequestId does not match the request',
    ],
    [{ ...ANSWER, PhysicalResourceId: '' }, 'Invalid PhysicalResourceId'],
    [{ ...ANSWER, PhysicalResourceId: 7 }, 'Invalid PhysicalResourceId'],
    [[], 'Response is not valid JSON'],
  ])('%j is refused', (answer, reason) => {
    expect(read(answer)).toMatchObject({ status: 'FAILED', reason });
  });

  test('that is no JSON is refused', () => {
    expect(readAnswer('<html>', EXPECTED).reason).toBe('Response is not valid JSON');
  });
});
