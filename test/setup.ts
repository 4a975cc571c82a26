// CDK's built-in template validation costs two seconds a process and judges nothing of ours.
process.env['CDK_VALIDATION'] = 'false';

const realFetch = globalThis.fetch;

/** No test leaves this machine: a request to any other host is a bug in the test. */
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    throw new Error(`a test tried to reach ${url.host}; tests talk to this machine only`);
  }
  return realFetch(input, init);
};
