import { type Http2Server } from 'node:http2';

const LOOK_EVERY_MILLIS = 2_000;

/**
 * Ends a plugin whose Terraform was killed: nobody is left to give an answer to. A lost connection alone does not count,
 * because Terraform closes one that has been idle for long and opens another.
 */
export function endWhenOrphaned(
  server: Http2Server,
  parentPid: () => number,
  end: () => void,
): NodeJS.Timeout {
  const parent = parentPid();
  let sessions = 0;
  server.on('session', (session) => {
    sessions += 1;
    session.once('close', () => {
      sessions -= 1;
    });
  });
  const watch = setInterval(() => {
    if (sessions === 0 && parentPid() !== parent) end();
  }, LOOK_EVERY_MILLIS);
  return watch.unref();
}
