import { createHash } from 'node:crypto';
import { type Finding } from '../../core/finding';
import { type Change } from '../change';

const DIGITS = 12;

/** Tells a change by what it is and not by where it stands, so that an approval survives a rebase. */
export function fingerprintOf(change: Change): string {
  const { kind, project = '', subject, aspect, before, after } = change;
  return digest([kind, project, subject, aspect, before, after]);
}

/** Tells a finding by what it says. */
export function fingerprintIn({ rule, subject, message }: Finding): string {
  return digest([rule, subject, message]);
}

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS);
