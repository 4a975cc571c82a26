import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { nowMillis } from './clock';
import { providerCalls } from './framework/provider-calls';
import { Session } from './framework/session';
import { StopSignal } from './framework/stop-signal';
import { HandshakeError, readHandshake } from './protocol/plugin/handshake';
import { hclog, wantedLevels } from './protocol/plugin/hclog';
import { endWhenOrphaned } from './protocol/plugin/orphan-watch';
import { createPrivateSocket } from './protocol/plugin/private-socket';
import { servePlugin } from './protocol/plugin/serve-plugin';
import { createProvider } from './provider';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;
/** Set when this file is bundled. */
const VERSION = process.env['MONGODB_BACKUP_VERSION'] ?? '0.0.0';

/** The process Terraform starts: serves until it is told to end. */
function runPlugin(): void {
  const log = hclog(
    (line) => writeSync(STANDARD_ERROR, line),
    nowMillis,
    wantedLevels(process.env),
  );
  const request = readHandshake(process.env);
  const socket = createPrivateSocket(request.socketFolder ?? tmpdir());
  const end = (): void => process.exit(0);
  process.on('exit', socket.remove);
  process.on('SIGTERM', end);
  // Ctrl-C reaches every process of the terminal; Terraform tells the provider by StopProvider what it means.
  process.on('SIGINT', () => undefined);
  // A process that ends here would lose the job ids of whatever else is being applied.
  process.on('uncaughtException', (error) => {
    log('error', `this is a bug in the mongodbbackup provider: ${error.stack ?? error.message}`);
  });
  const session = new Session(new StopSignal(), log);
  const server = servePlugin(
    providerCalls(createProvider(VERSION, process.env), session),
    request,
    {
      nowMillis: nowMillis(),
      socket,
      announce: (line) => writeSync(STANDARD_OUTPUT, line),
      end,
      log,
    },
  );
  endWhenOrphaned(server, () => process.ppid, end);
}

try {
  runPlugin();
} catch (error) {
  if (!(error instanceof HandshakeError)) throw error;
  writeSync(STANDARD_ERROR, `terraform-provider-mongodbbackup ${VERSION}: ${error.message}\n`);
  process.exitCode = 1;
}
