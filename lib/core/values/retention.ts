import { ProtectionError } from '../errors';
import { requireLiteral } from './encoded';

/** Units Atlas counts retention in. */
export enum RetentionUnit {
  /** 24 hours. */
  DAYS = 'days',
  /** 7 days. */
  WEEKS = 'weeks',
  /** A calendar month: 28 to 31 days. */
  MONTHS = 'months',
  /** A calendar year: 365 or 366 days, 12 months. */
  YEARS = 'years',
}

/** The shortest retention any snapshot can have, in units. */
export const SHORTEST_RETENTION = 1;

/** How long a snapshot is kept. */
export class Retention {
  /** Keeps snapshots for a whole number of days, 1 or more. @throws {ProtectionError} retention-not-whole, value-known-only-at-deploy */
  public static days(amount: number): Retention {
    return new Retention(amount, RetentionUnit.DAYS);
  }

  /** Keeps snapshots for a whole number of weeks of 7 days. @throws {ProtectionError} retention-not-whole, value-known-only-at-deploy */
  public static weeks(amount: number): Retention {
    return new Retention(amount, RetentionUnit.WEEKS);
  }

  /** Keeps snapshots for a whole number of calendar months. @throws {ProtectionError} retention-not-whole, value-known-only-at-deploy */
  public static months(amount: number): Retention {
    return new Retention(amount, RetentionUnit.MONTHS);
  }

  /** Keeps snapshots for a whole number of calendar years. @throws {ProtectionError} retention-not-whole, value-known-only-at-deploy */
  public static years(amount: number): Retention {
    return new Retention(amount, RetentionUnit.YEARS);
  }

  private constructor(
    /** How many units. */
    public readonly amount: number,
    /** The unit Atlas is told. */
    public readonly unit: RetentionUnit,
  ) {
    requireLiteral('keep', amount);
    if (Number.isInteger(amount) && amount >= SHORTEST_RETENTION) return;
    throw new ProtectionError(
      'retention-not-whole',
      `retention must be a whole number of ${unit}, ${SHORTEST_RETENTION} or more, got ${amount}; round it up`,
    );
  }

  /** The retention in words, e.g. `7 days` or `1 month`. */
  public toString(): string {
    return describeRetention(this);
  }
}

/** A retention as data: how the model, the wire and the properties of a deployed resource hold it. */
export interface RetentionAmount {
  /** How many units, a whole number of 1 or more. */
  readonly amount: number;
  /** The unit: `days`, `weeks`, `months` or `years`. */
  readonly unit: `${RetentionUnit}`;
}

/** A retention in words, e.g. `7 days` or `1 month`. */
export function describeRetention({ amount, unit }: RetentionAmount): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** A retention as the model and the properties of a resource hold it. */
export const amountOf = ({ amount, unit }: Retention): RetentionAmount => ({ amount, unit });
