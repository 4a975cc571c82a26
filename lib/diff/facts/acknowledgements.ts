import { type AcknowledgementModel, type ProtectionModel } from '../../core/model/protection-model';

/** Acknowledgements one side has and the other has not. */
export function acknowledgementsOnlyOf(
  mine: ProtectionModel,
  yours: ProtectionModel,
): readonly AcknowledgementModel[] {
  const known = new Set(yours.acknowledgements.map(keyOf));
  return once(mine.acknowledgements).filter((found) => !known.has(keyOf(found)));
}

/** An acknowledgement that says something else now. */
export interface ChangedAcknowledgement {
  readonly before: AcknowledgementModel;
  readonly after: AcknowledgementModel;
}

/** Acknowledgements both sides have, with another reason or date. */
export function acknowledgementsChanged(
  before: ProtectionModel,
  after: ProtectionModel,
): readonly ChangedAcknowledgement[] {
  const olds = new Map(once(before.acknowledgements).map((found) => [keyOf(found), found]));
  return once(after.acknowledgements).flatMap((found) => {
    const old = olds.get(keyOf(found));
    if (old === undefined || describeAcknowledgement(old) === describeAcknowledgement(found))
      return [];
    return [{ before: old, after: found }];
  });
}

/** Reason and date of an acknowledgement. */
export function describeAcknowledgement({ reason, until }: AcknowledgementModel): string {
  return until === undefined ? reason : `${reason} (until ${until})`;
}

/** Whether an acknowledgement covers the whole app for ever. */
export const isForAllAndEver = ({ path, until }: AcknowledgementModel): boolean =>
  path === '' && until === undefined;

const keyOf = ({ rule, path }: AcknowledgementModel): string => `${rule} ${path}`;

/** The models of several stacks repeat an acknowledgement made above them. */
const once = (all: readonly AcknowledgementModel[]): readonly AcknowledgementModel[] => [
  ...new Map(all.map((found) => [keyOf(found), found])).values(),
];
