import { type PreflightCheck } from './check';
import { sourceExists, targetExists, targetIsIdle } from './clusters';
import { encryption, pinnedVersion, topology, version } from './compatibility';
import { consent, consentForSource, terminationProtection } from './consent';
import { diskIsLargeEnough } from './disk';
import { sameOrganization } from './organization';
import { momentIsInWindow, momentIsPast, snapshotIsUsable } from './point';
import { sourceRole, targetRole, watchRole } from './roles';
import {
  noLiveImport,
  noRunningCollectionRestore,
  noRunningRestore,
  notRunBefore,
} from './running';
import {
  clientsOfTheTarget,
  compliancePolicyOfTheTarget,
  noOnlineArchive,
  whatTheTargetLoses,
} from './target-data';

/** Every question before a restore, in the order it is read. */
export const PREFLIGHT: readonly PreflightCheck[] = [
  sourceRole,
  targetRole,
  watchRole,
  notRunBefore,
  sourceExists,
  targetExists,
  sameOrganization,
  consent,
  consentForSource,
  terminationProtection,
  targetIsIdle,
  noRunningRestore,
  noRunningCollectionRestore,
  noLiveImport,
  snapshotIsUsable,
  momentIsPast,
  momentIsInWindow,
  version,
  pinnedVersion,
  topology,
  encryption,
  diskIsLargeEnough,
  noOnlineArchive,
  clientsOfTheTarget,
  compliancePolicyOfTheTarget,
  whatTheTargetLoses,
];
