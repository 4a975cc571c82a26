import type * as ClientConfig from '@cdktf/provider-azurerm/lib/data-azurerm-client-config';
import type * as Lock from '@cdktf/provider-azurerm/lib/management-lock';
import type * as MongoCluster from '@cdktf/provider-azurerm/lib/mongo-cluster';
import type * as FirewallRule from '@cdktf/provider-azurerm/lib/mongo-cluster-firewall-rule';
import type * as User from '@cdktf/provider-azurerm/lib/mongo-cluster-user';
import type * as ActivityLogAlert from '@cdktf/provider-azurerm/lib/monitor-activity-log-alert';
import type * as MetricAlert from '@cdktf/provider-azurerm/lib/monitor-metric-alert';
import type * as PrivateEndpoint from '@cdktf/provider-azurerm/lib/private-endpoint';
import { ProtectionError } from '../../core/errors';

interface Modules {
  readonly 'data-azurerm-client-config': typeof ClientConfig;
  readonly 'management-lock': typeof Lock;
  readonly 'mongo-cluster': typeof MongoCluster;
  readonly 'mongo-cluster-firewall-rule': typeof FirewallRule;
  readonly 'mongo-cluster-user': typeof User;
  readonly 'monitor-activity-log-alert': typeof ActivityLogAlert;
  readonly 'monitor-metric-alert': typeof MetricAlert;
  readonly 'private-endpoint': typeof PrivateEndpoint;
}

/**
 * Loads the bindings of one resource when a construct first needs it: an app with Atlas only need not install them, and
 * all of them together would cost seconds.
 * @throws {ProtectionError} provider-package-missing
 */
export function loadAzurerm<Name extends keyof Modules>(name: Name): Modules[Name] {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an optional peer, loaded at first use
    return require(`@cdktf/provider-azurerm/lib/${name}`) as Modules[Name];
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new ProtectionError(
      'provider-package-missing',
      'the constructs for Azure need the bindings of the azurerm provider; install @cdktf/provider-azurerm',
    );
  }
}
