import { type AwsError } from '../aws-error';
import { newId } from '../names';
import { type Output } from './output';
import { escapeXml, toXml } from './xml';

/** One HTTP answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export const jsonReply = (
  value: Output,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  body: value === undefined ? '' : JSON.stringify(value),
});

export const xmlReply = (body: string, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/xml', 'x-amzn-requestid': newId() },
  body,
});

export const emptyReply = (headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  headers,
  body: '',
});

/** An answer of the query protocol. */
export const queryReply = (action: string, result: Output): Reply =>
  xmlReply(
    `<${action}Response><${action}Result>${toXml(result)}</${action}Result><ResponseMetadata><RequestId>${newId()}</RequestId></ResponseMetadata></${action}Response>`,
  );

export const queryErrorReply = ({ code, message, status }: AwsError): Reply =>
  xmlReply(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${newId()}</RequestId></ErrorResponse>`,
    status,
  );

export const jsonErrorReply = ({ code, message, status }: AwsError): Reply =>
  jsonReply({ __type: code, message }, { status, headers: { 'x-amzn-errortype': code } });

export const s3ErrorReply = ({ code, message, status }: AwsError): Reply =>
  xmlReply(`<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`, status);
