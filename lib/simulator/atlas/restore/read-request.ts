import { type WireDeliveryType, type WireRestoreRequest } from '../../../atlas/wire/restore-job';
import { EXPORT_OPERATORS, RECOVERY_OPERATORS, type ProjectCall } from '../http/call';
import { requireOneOf } from '../http/require-role';
import {
  invalidAttribute,
  missingAttribute,
  readBody,
  readText,
  readWhole,
} from '../http/read-body';
import { Refusal } from '../refusal';

/** 2008-01-01, the earliest moment the API document takes. */
const EARLIEST_SECONDS = 1_199_145_600;
const DELIVERY_TYPES: readonly WireDeliveryType[] = ['automated', 'download', 'pointInTime'];
const ATTRIBUTES = [
  'deliveryType',
  'snapshotId',
  'targetGroupId',
  'targetClusterName',
  'pointInTimeUTCSeconds',
  'oplogTs',
  'oplogInc',
];
/** Read-only attributes, which clients that send back what they read may carry. */
const READ_ONLY = [
  'cancelled',
  'components',
  'deliveryUrl',
  'desiredTimestamp',
  'expired',
  'expiresAt',
  'failed',
  'finishedAt',
  'id',
  'links',
  'privateDownloadDeliveryUrls',
  'timestamp',
];

/** The restore a body asks for, and whether its parts fit each other and the caller's role. */
export function readRestoreRequest(call: ProjectCall): WireRestoreRequest {
  const body = readBody(call, [...ATTRIBUTES, ...READ_ONLY]);
  const deliveryType = readDeliveryType(body['deliveryType']);
  const isDownload = deliveryType === 'download';
  requireOneOf(isDownload ? EXPORT_OPERATORS : RECOVERY_OPERATORS, call, call.project.id);
  const snapshotId = readText(body, 'snapshotId');
  return {
    deliveryType,
    ...(deliveryType === 'pointInTime'
      ? readMoment(body)
      : snapshotId !== undefined && { snapshotId }),
    ...(!isDownload && {
      targetGroupId: required(body, 'targetGroupId'),
      targetClusterName: required(body, 'targetClusterName'),
    }),
  };
}

function readDeliveryType(value: unknown): WireDeliveryType {
  if (value === undefined) throw missingAttribute('deliveryType');
  const known = DELIVERY_TYPES.find((each) => each === value);
  if (known !== undefined) return known;
  throw new Refusal(
    400,
    'UNSUPPORTED_DELIVERY_METHOD',
    `Delivery method ${JSON.stringify(value)} is not supported.`,
    [value],
  );
}

function required(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = readText(body, name);
  if (value === undefined || value === '') throw missingAttribute(name);
  return value;
}

/** One way to name a moment: seconds, or an oplog entry of second and ordinal. */
function readMoment(
  body: Readonly<Record<string, unknown>>,
): Pick<WireRestoreRequest, 'pointInTimeUTCSeconds' | 'oplogTs' | 'oplogInc'> {
  const seconds = readWhole(body, 'pointInTimeUTCSeconds', EARLIEST_SECONDS);
  const oplogTs = readWhole(body, 'oplogTs', EARLIEST_SECONDS);
  const oplogInc = readWhole(body, 'oplogInc', 1);
  if (seconds !== undefined) {
    if (oplogTs !== undefined || oplogInc !== undefined)
      throw invalidAttribute('pointInTimeUTCSeconds');
    return { pointInTimeUTCSeconds: seconds };
  }
  if (oplogTs === undefined && oplogInc === undefined)
    throw missingAttribute('pointInTimeUTCSeconds');
  if (oplogTs === undefined) throw missingAttribute('oplogTs');
  if (oplogInc === undefined) throw missingAttribute('oplogInc');
  return { oplogTs, oplogInc };
}
