import { ProtectionError } from '../../core/errors';
import { type WirePolicyItem } from '../../atlas/wire/schedule';
import { fromWireItem } from '../../atlas/wire/policy-item';
import { type CopyFrequency, type ScheduleModel } from '../../core/model/protection-model';
import { type CloudProviderName } from '../../core/values/atlas-region';
import { FREQUENCIES } from '../../core/values/frequency';
import { type PolicyItemData } from '../../core/values/policy-item';
import { RetentionUnit, type RetentionAmount } from '../../core/values/retention';
import { isUnknown, tryKnown } from '../../core/values/known';
import { NAMELESS } from './nameless';
import { isHidden, numberOf, switchOf, textOf } from './values';

/** A policy item as a provider spells it. */
export interface ProviderItem {
  readonly frequency: unknown;
  readonly interval: unknown;
  readonly unit: unknown;
  readonly value: unknown;
}

const MILLIS_IN_SECOND = 1000;
const UNITS: readonly string[] = Object.values(RetentionUnit);

/** The item in core words; undefined if a part of it is an expression or no value Atlas knows. */
export function tryItem({
  frequency,
  interval,
  unit,
  value,
}: ProviderItem): PolicyItemData | undefined {
  const keep = tryRetention(value, unit);
  const name = textOf(frequency);
  const every = numberOf(interval) ?? 1;
  if (keep === undefined || typeof name !== 'string' || isUnknown(every)) return undefined;
  if (!FREQUENCIES.some((known) => known === name)) return undefined;
  try {
    return fromWireItem({
      frequencyType: name as WirePolicyItem['frequencyType'],
      frequencyInterval: every,
      retentionUnit: keep.unit,
      retentionValue: keep.amount,
    });
  } catch {
    return undefined;
  }
}

/** A retention in core words; undefined if a part of it is an expression or no value Atlas knows. */
export function tryRetention(value: unknown, unit: unknown): RetentionAmount | undefined {
  const amount = numberOf(value);
  const name = textOf(unit);
  if (typeof amount !== 'number' || typeof name !== 'string' || !UNITS.includes(name))
    return undefined;
  return { amount, unit: name as RetentionAmount['unit'] };
}

/** Frequencies of copies, which Atlas spells in capitals. */
export function copyFrequenciesOf(value: unknown): readonly CopyFrequency[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return (value as readonly unknown[])
    .map(
      (name) =>
        String(name)
          .toLowerCase()
          .replace('_', '-')
          .replace('ondemand', 'on-demand') as CopyFrequency,
    )
    .sort();
}

/** Notes a setting that is written and cannot be read. */
export type Note = (setting: string, reason: string, content: unknown) => void;

/** An hour and a minute; noted if one is an expression. */
export function referenceTimeOf(
  hour: unknown,
  minute: unknown,
  note: Note,
): Pick<ScheduleModel, 'referenceTime'> {
  const [hours, minutes] = [numberOf(hour), numberOf(minute)];
  if (isUnknown(hours) || (hours !== undefined && isUnknown(minutes))) {
    note('reference time', 'the reference time is known only at deploy', [hour, minute]);
    return {};
  }
  if (hours === undefined) return {};
  return { referenceTime: { hour: hours, minute: typeof minutes === 'number' ? minutes : 0 } };
}

/** An export as a provider spells it. */
export interface ProviderExport {
  readonly isOn: unknown;
  /** The block as it is written. */
  readonly block: unknown;
  readonly bucket: unknown;
  readonly frequency: unknown;
}

/** The export, which is silently dropped while its switch is off; noted if what decides is an expression. */
export function exportOf(
  { isOn, block, bucket, frequency }: ProviderExport,
  note: Note,
): ScheduleModel['autoExport'] {
  const isSwitchedOn = switchOf(isOn);
  if (isSwitchedOn === false) return 'off';
  if (isUnknown(isSwitchedOn) || (isSwitchedOn === true && isAnyUnknown(block, frequency))) {
    note('export', 'the export is known only at deploy', [isOn, block]);
    return undefined;
  }
  if (isSwitchedOn !== true || block === undefined || block === null) return undefined;
  return {
    bucketId: textOf(bucket) ?? NAMELESS,
    frequency: (
      tryKnown(textOf(frequency)) ?? 'monthly'
    ).toLowerCase() as PolicyItemData['frequency'],
  };
}

const isAnyUnknown = (block: unknown, frequency: unknown): boolean =>
  isHidden(block) || isUnknown(frequency);

/**
 * The moment an official resource restores to, from seconds since 1970.
 * @throws {ProtectionError} input-malformed for seconds no calendar reaches
 */
export function momentOf(seconds: number, path: string): string {
  const date = new Date(seconds * MILLIS_IN_SECOND);
  if (!Number.isNaN(date.getTime())) return date.toISOString().replace('.000', '');
  throw new ProtectionError(
    'input-malformed',
    `${path} restores to ${seconds} seconds after 1970-01-01T00:00:00Z, which no calendar reaches; give seconds, and neither milliseconds nor more`,
  );
}

/** The cloud of a region, AWS unless it is stated. */
export function providerOf(value: unknown): CloudProviderName {
  return value === 'AZURE' || value === 'GCP' ? value : 'AWS';
}
