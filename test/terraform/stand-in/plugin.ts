import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readHandshake } from '../../../lib/terraform-provider/protocol/plugin/handshake';
import { hclog } from '../../../lib/terraform-provider/protocol/plugin/hclog';
import { createPrivateSocket } from '../../../lib/terraform-provider/protocol/plugin/private-socket';
import { servePlugin } from '../../../lib/terraform-provider/protocol/plugin/serve-plugin';
import { standInCalls } from './calls';
import { azurerm } from './schemas/azurerm';
import { mongodbatlas } from './schemas/mongodbatlas';

/** Which provider this process stands in for, by the name of its own file. */
const provider = (process.argv[1] ?? '').includes('terraform-provider-azurerm')
  ? azurerm
  : mongodbatlas;
const log = hclog((line) => writeSync(2, line), Date.now);
const request = readHandshake(process.env);
const socket = createPrivateSocket(request.socketFolder ?? tmpdir());
process.on('exit', socket.remove);
process.on('SIGINT', () => undefined);
servePlugin(standInCalls(provider, process.env['STAND_IN_LOG']), request, {
  nowMillis: Date.now(),
  socket,
  announce: (line) => writeSync(1, line),
  end: () => process.exit(0),
  log,
});
