import { type CopyModel } from '../../../core/model/protection-model';
import { FREQUENCIES } from '../../../core/values/frequency';
import { type PolicyItemData } from '../../../core/values/policy-item';
import { type WireCluster, type WireReplicationSpec } from '../../wire/cluster';
import { choiceOf, toWireCopy } from '../../wire/copy-setting';
import { type WireCopySetting } from '../../wire/schedule';
import { regionsOf } from '../live-facts';
import { OperationError } from '../operation-error';

/** Gives each declared copy the zone of the live cluster it belongs to, and the frequencies of the policy where it names none. */
export function resolveCopies(
  copies: readonly CopyModel[],
  cluster: WireCluster,
  items: readonly PolicyItemData[],
): readonly WireCopySetting[] {
  return copies.map((copy) => {
    const zone = zoneOf(copy, cluster);
    requirePossible(copy, zone, cluster);
    return toWireCopy({
      provider: copy.region.provider,
      region: copy.region.name,
      zoneId: zone.zoneId,
      choice: choiceOf(copy, frequenciesOf(items)),
      oplog: copy.oplog,
    });
  });
}

const frequenciesOf = (items: readonly PolicyItemData[]): readonly PolicyItemData['frequency'][] =>
  FREQUENCIES.filter((frequency) => items.some((item) => item.frequency === frequency));

function zoneOf(copy: CopyModel, cluster: WireCluster): WireReplicationSpec {
  const zones = cluster.replicationSpecs.filter(
    (spec, index, all) => all.findIndex(({ zoneId }) => zoneId === spec.zoneId) === index,
  );
  const named =
    copy.zone === undefined ? zones : zones.filter(({ zoneName }) => zoneName === copy.zone);
  const [zone, another] = named;
  if (zone !== undefined && another === undefined) return zone;
  const names = zones.map(({ zoneName }) => zoneName).join(', ');
  throw new OperationError(
    zone === undefined
      ? `cluster ${cluster.name}: it has no zone ${copy.zone ?? ''}, only ${names}; name one of these`
      : `cluster ${cluster.name}: it has the zones ${names}, and the copy to ${copy.region.name} names none; name the zone it is made from`,
  );
}

function requirePossible(copy: CopyModel, zone: WireReplicationSpec, cluster: WireCluster): void {
  const [primary] = regionsOf(zone);
  if (primary === undefined) return;
  const { provider, name } = copy.region;
  if (provider !== primary.provider) {
    throw new OperationError(
      `cluster ${cluster.name}: its primary region is on ${primary.provider} and a copy to ${provider} ${name} would leave that cloud, which Atlas does not offer; copy to another region of ${primary.provider}`,
    );
  }
  if (name !== primary.name) return;
  throw new OperationError(
    `cluster ${cluster.name}: ${name} is its primary region, where snapshots are already; copy to another region`,
  );
}
