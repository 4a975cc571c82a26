import { isObject, objectAt, parseJson, textAt, type Json, type JsonObject } from '../json';

/** What CloudFormation makes of an answer. */
export interface Answer {
  readonly status: 'SUCCESS' | 'FAILED';
  readonly physicalId?: string;
  readonly reason?: string;
  readonly data: JsonObject;
  readonly noEcho: boolean;
  readonly bytes: number;
}

/** Longest answer CloudFormation takes. */
export const ANSWER_LIMIT_BYTES = 4096;
/** Longest physical id CloudFormation takes. */
export const PHYSICAL_ID_LIMIT_BYTES = 1024;

interface Expected {
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

/** Judges the body a handler put to the ResponseURL. */
export function readAnswer(body: string, expected: Expected): Answer {
  const bytes = Buffer.byteLength(body);
  const answer = tryParse(body);
  if (!isObject(answer)) return refused('Response is not valid JSON', { bytes });
  const physicalId = textAt(answer, 'PhysicalResourceId');
  const told = { bytes, ...(physicalId !== undefined && { physicalId }) };
  const fault =
    bytes > ANSWER_LIMIT_BYTES ? 'Response object is too long.' : faultIn(answer, expected);
  if (fault !== undefined) return refused(fault, told);
  if (answer['Status'] === 'FAILED') {
    const reason = textAt(answer, 'Reason') ?? '';
    return reason === ''
      ? refused(
          'Invalid Response object: Value of property Reason must be a non-empty string',
          told,
        )
      : refused(
          `Received response status [FAILED] from custom resource. Message returned: ${reason} (RequestId: ${expected.RequestId})`,
          told,
        );
  }
  return {
    ...told,
    status: 'SUCCESS',
    data: objectAt(answer, 'Data'),
    noEcho: textAt(answer, 'NoEcho') === 'true',
  };
}

function faultIn(answer: JsonObject, expected: Expected): string | undefined {
  const status = answer['Status'];
  if (status !== 'SUCCESS' && status !== 'FAILED')
    return 'Invalid Response object: Value of property Status must be SUCCESS or FAILED';
  const wrong = Object.entries(expected).find(([name, value]) => answer[name] !== value);
  if (wrong !== undefined)
    return `Invalid Response object: Value of property ${wrong[0]} does not match the request`;
  const physicalId = answer['PhysicalResourceId'];
  if (typeof physicalId !== 'string' || physicalId === '') return 'Invalid PhysicalResourceId';
  return Buffer.byteLength(physicalId) > PHYSICAL_ID_LIMIT_BYTES
    ? `Invalid PhysicalResourceId: longer than ${PHYSICAL_ID_LIMIT_BYTES} bytes`
    : undefined;
}

const refused = (
  reason: string,
  told: { readonly bytes: number; readonly physicalId?: string },
): Answer => ({ ...told, status: 'FAILED', reason, data: {}, noEcho: false });

function tryParse(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
