import { type InvocationMessage, RUNTIME_SETTINGS, type RuntimeSettings } from '../messages';
import { filterConsole } from './filter-console';
import { guardNetwork } from './guard-network';
import { provideSdk } from './provide-sdk';
import { runInvocation } from './run-invocation';
import { sdkModules } from './sdk/modules';

const settings = JSON.parse(process.env[RUNTIME_SETTINGS] ?? '{}') as RuntimeSettings;
// eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- user code must not find it
delete process.env[RUNTIME_SETTINGS];

guardNetwork(settings);
provideSdk(sdkModules(settings.loopbackUrl));
filterConsole(settings.logLevel);

process.on('message', (message: InvocationMessage) => {
  void runInvocation(message).then((result) => process.send?.(result));
});
process.on('disconnect', () => {
  process.exit();
});
