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
export {
  MODEL_VERSION,
  type AcknowledgementModel,
  type AutoExportModel,
  type ClusterFacts,
  type ClusterModel,
  type CopyFrequency,
  type CopyModel,
  type ExistingSnapshotsModel,
  type Origin,
  type ProjectModel,
  type ProtectionModel,
  type ScheduleModel,
  type ScheduleSettings,
  type TimeOfDayData,
} from './core/model/protection-model';
export { RULES } from './core/rules/registry';
export {
  type ClusterRule,
  type ModelRule,
  type PlacedViolation,
  type Rule,
  type RuleDescription,
  type ScheduleRule,
  type Violation,
} from './core/rules/rule';
export { AtlasRegion, type CloudProviderName, type RegionData } from './core/values/atlas-region';
export { BackupPolicy } from './core/values/backup-policy';
export { DayOfMonth, DayOfWeek, Month } from './core/values/calendar';
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
