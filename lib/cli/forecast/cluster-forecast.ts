import { forecastAzure, type AzureForecast } from '../../core/forecast/azure-forecast';
import { compareForecasts, type ForecastComparison } from '../../core/forecast/compare-forecasts';
import { forecast, type Forecast, type ForecastOptions } from '../../core/forecast/forecast';
import { type AzureClusterModel } from '../../core/model/azure-cluster-model';
import { nameOf } from '../../core/model/describe';
import { type ClusterModel } from '../../core/model/protection-model';
import { type Reading } from '../../diff/read/reading';
import { isMasked, maskedPaths, notReadOf, type NotRead } from './not-read';
import { pairClusters, type ClusterPair } from './pair-clusters';

/** The forecast of one Atlas cluster, and of the same in an older model. */
export interface AtlasClusterForecast {
  readonly service: 'atlas';
  /** Name, as it is written in the model: a report escapes it. */
  readonly name: string;
  /** Path of the construct. */
  readonly path: string;
  /** Undefined: the newer model no longer knows the cluster. */
  readonly after: Forecast | undefined;
  /** Undefined: no older model was given, or it does not know the cluster. */
  readonly before: Forecast | undefined;
  /** What changes, where both know it. */
  readonly comparison: ForecastComparison | undefined;
}

/** The forecast of one cluster of Azure DocumentDB. */
export interface AzureClusterForecast {
  readonly service: 'azure';
  readonly name: string;
  readonly path: string;
  readonly forecast: AzureForecast;
}

/** Everything a report shows. */
export interface ForecastReport {
  /** The moment it is made for, milliseconds since 1970. */
  readonly at: number;
  /** Whether an older model was given. */
  readonly isComparison: boolean;
  readonly clusters: readonly AtlasClusterForecast[];
  readonly azureClusters: readonly AzureClusterForecast[];
  /** What the forecast cannot speak of. */
  readonly notRead: readonly NotRead[];
}

/** Forecasts every cluster of a side, beside an older one where there is one. */
export function forecastModel(
  reading: Reading,
  against: Reading | undefined,
  options: ForecastOptions,
): ForecastReport {
  const readings = against === undefined ? [reading] : [against, reading];
  const masked = maskedPaths(readings);
  const { pairs, ambiguous } = pairClusters(reading, against);
  const azure = reading.model.azureClusters ?? [];
  const hidden = [
    ...pairs.filter((pair) => isMasked(pair, masked)).map(pathOf),
    ...azure.filter(({ path }) => masked.has(path)).map(({ path }) => path),
  ];
  return {
    at: Date.parse(options.now),
    isComparison: against !== undefined,
    clusters: pairs
      .filter((pair) => !isMasked(pair, masked))
      .flatMap(({ before, after }) => forecastPair(before, after, options)),
    azureClusters: azure
      .filter(({ path }) => !masked.has(path))
      .map((cluster) => forecastOne(cluster, options)),
    notRead: notReadOf(readings, ambiguous, hidden),
  };
}

const pathOf = ({ before, after }: ClusterPair): string => (after ?? before)?.path ?? '';

function forecastOne(cluster: AzureClusterModel, options: ForecastOptions): AzureClusterForecast {
  return {
    service: 'azure',
    name: nameOf(cluster.name),
    path: cluster.path,
    forecast: forecastAzure(cluster, options),
  };
}

function forecastPair(
  before: ClusterModel | undefined,
  after: ClusterModel | undefined,
  options: ForecastOptions,
): readonly AtlasClusterForecast[] {
  const cluster = after ?? before;
  if (cluster === undefined) return [];
  const young = after === undefined ? undefined : forecast(after, options);
  const old = before === undefined ? undefined : forecast(before, options);
  return [
    {
      service: 'atlas',
      name: nameOf(cluster.name),
      path: cluster.path,
      after: young,
      before: old,
      comparison:
        young === undefined || old === undefined ? undefined : compareForecasts(old, young),
    },
  ];
}
