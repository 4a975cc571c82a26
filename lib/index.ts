export { type CheckOptions } from './core/apply-rules';
export { checkProtection } from './core/check-protection';
export { ProtectionError, type ProtectionErrorCode } from './core/errors';
export {
  describeFinding,
  isBlocking,
  type Finding,
  type Severity,
  type Verdict,
} from './core/finding';
export { type Age } from './core/forecast/age';
export {
  AZURE_RETENTION_DAYS,
  forecastAzure,
  type AzureForecast,
  type AzureForecastOptions,
  type AzureWindow,
} from './core/forecast/azure-forecast';
export {
  blastRadius,
  type BlastRadius,
  type ExistingSnapshotsAct,
  type MovedPoint,
} from './core/forecast/blast-radius';
export { type DataLossChange } from './core/forecast/compare-data-loss';
export {
  compareForecasts,
  type BeforeAfter,
  type CompareForecastsOptions,
  type ForecastComparison,
} from './core/forecast/compare-forecasts';
export { type CopyForecast } from './core/forecast/copy-forecast';
export { existingAt } from './core/forecast/count';
export { type DataLoss, type DataLossStep } from './core/forecast/data-loss';
export { type Range } from './core/forecast/duration';
export { type ExportForecast } from './core/forecast/export-forecast';
export { type Gap } from './core/forecast/first-gap';
export { forecast, type Forecast, type ForecastOptions } from './core/forecast/forecast';
export { type PointInTime } from './core/forecast/point-in-time';
export { type Reach } from './core/forecast/reach';
export { type RestorePoint } from './core/forecast/restore-point';
export { type StoredSnapshots } from './core/forecast/storage';
export { isCannotTell, type CannotTell, type Told } from './core/forecast/told';
export {
  type AzureAdministratorModel,
  type AzureBackupWishesModel,
  type AzureClusterModel,
  type AzureCustomerKeyModel,
  type AzureFirewallRuleModel,
  type AzureGuardsModel,
  type AzureSourceModel,
} from './core/model/azure-cluster-model';
export { type CompliancePolicyModel } from './core/model/compliance-policy-model';
export {
  type ForeignResourceModel,
  type LockModel,
  type TerraformProviderModel,
} from './core/model/foreign-resource-model';
export { type Origin } from './core/model/origin';
export {
  MODEL_VERSION,
  type AcknowledgementModel,
  type AutoExportModel,
  type ExtraRetentionModel,
  type ClusterFacts,
  type ClusterModel,
  type CopyFrequency,
  type CopyModel,
  type CopyRetentionModel,
  type ExistingSnapshotsModel,
  type ProjectModel,
  type ProtectionModel,
  type ScheduleModel,
  type ScheduleSettings,
  type TimeOfDayData,
} from './core/model/protection-model';
export {
  type ClusterReference,
  type RestoreModel,
  type RunModel,
  type RestoreSourceModel,
  type SnapshotModel,
} from './core/model/run-models';
export { RULES } from './core/rules/registry';
export {
  type AzureClusterRule,
  type ClusterRule,
  type CompliancePolicyRule,
  type ModelRule,
  type PlacedViolation,
  type RestoreRule,
  type RunRule,
  type Rule,
  type RuleDescription,
  type ScheduleRule,
  type SnapshotRule,
  type Violation,
} from './core/rules/rule';
export { AtlasRegion, type CloudProviderName, type RegionData } from './core/values/atlas-region';
export { BackupPolicy, type KeepOptions } from './core/values/backup-policy';
export { type PasswordGrade } from './core/values/azure-password';
export { DayOfWeek, Month } from './core/values/calendar';
export { DayOfMonth } from './core/values/day-of-month';
export { Capability } from './core/values/capability';
export { ClusterTier, type TierFamily } from './core/values/cluster-tier';
export { Frequency, type FrequencyName } from './core/values/frequency';
export { isUnknown, type Known, type Unknown } from './core/values/known';
export { MongoDbVersion } from './core/values/mongodb-version';
export {
  PolicyItem,
  type DailyItemProps,
  type HourlyItemProps,
  type MonthlyItemProps,
  type PolicyItemData,
  type WeeklyItemProps,
  type YearlyItemProps,
} from './core/values/policy-item';
export { Retention, RetentionUnit, type RetentionAmount } from './core/values/retention';
export { TimeOfDay } from './core/values/time-of-day';
