import { Fn, Op, Token, type IResolvable } from 'cdktf';
import { type Construct } from 'constructs';
import { AdvancedClusterData } from '../l1/advanced-cluster-data';

/** Something that refers to its attributes. */
interface Referable {
  interpolationForAttribute(terraformAttribute: string): IResolvable;
}

/** A cluster as Terraform finds it when it plans: a data source, or the resource of the same app. */
export interface LiveCluster {
  /** A reference to one of its attributes. */
  attribute(name: string): IResolvable;
  /** A condition: one of its flags is on, or off. */
  flagIs(name: string, value: boolean): IResolvable | string;
  /** Id of the zone with a name, or of the first. */
  zoneId(zone: string | undefined): string;
  /** A condition: it has a zone with the name, or has only one. */
  hasZone(zone: string | undefined): IResolvable | string;
  /** Id its schedule is imported by; undefined while the cluster may not exist yet. */
  readonly scheduleImportId: string | undefined;
  /** Whether the app itself decides what the cluster is, so that there is nothing to compare. */
  readonly isOurs: boolean;
}

/** A cluster that is a resource of the same app, maybe of another stack; with the id its live schedule is imported by. */
export function liveResource(
  resource: Referable,
  scheduleImportId: string | undefined,
): LiveCluster {
  const attribute = (name: string): IResolvable => resource.interpolationForAttribute(name);
  const listOf = (name: string): string[] =>
    Token.asList(attribute(`replication_specs[*].${name}`));
  return {
    attribute,
    // Not by Op.eq: CDKTF renders a comparison with `false` as one with nothing.
    flagIs: (name, value) => (value ? attribute(name) : Op.not(attribute(name))),
    zoneId: (zone) =>
      Token.asString(
        zone === undefined
          ? Fn.element(listOf('zone_id'), 0)
          : Fn.one(Fn.distinct(Fn.matchkeys(listOf('zone_id'), listOf('zone_name'), [zone]))),
      ),
    hasZone: (zone) =>
      zone === undefined
        ? Op.eq(Fn.lengthOf(Fn.distinct(listOf('zone_id'))), 1)
        : (Fn.contains(listOf('zone_name'), zone) as IResolvable),
    scheduleImportId,
    isOurs: true,
  };
}

/** The id the provider imports a schedule by. */
export const scheduleImportIdOf = (projectId: string, clusterName: string): string =>
  `${projectId}-${clusterName}`;

/**
 * A cluster that exists before the app is applied, read through a data source. The data source is ours and its name
 * does not change, so expressions are plain text: placeholders would double the time a synth takes.
 */
export function readLiveCluster(
  scope: Construct,
  { projectId, name }: { readonly projectId: string; readonly name: string },
): LiveCluster {
  const data = new AdvancedClusterData(scope, 'Live', { projectId, name });
  const address = `data.${data.terraformResourceType}.${data.friendlyUniqueId}`;
  const zones = `${address}.replication_specs[*]`;
  return {
    attribute: (attribute) => data.interpolationForAttribute(attribute),
    flagIs: (flag, value) => `\${${value ? '' : '!'}${address}.${flag}}`,
    zoneId: (zone) =>
      zone === undefined
        ? `\${${address}.replication_specs[0].zone_id}`
        : `\${one(distinct(matchkeys(${zones}.zone_id, ${zones}.zone_name, [${JSON.stringify(zone)}])))}`,
    hasZone: (zone) =>
      zone === undefined
        ? `\${length(distinct(${zones}.zone_id)) == 1}`
        : `\${contains(${zones}.zone_name, ${JSON.stringify(zone)})}`,
    scheduleImportId: scheduleImportIdOf(projectId, name),
    isOurs: false,
  };
}
