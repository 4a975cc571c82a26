interface Call {
  readonly url: string;
  readonly service: string;
  readonly region: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends one call under the function's own key; a refusal becomes an error named like the code of AWS. */
export async function post({
  url,
  service,
  region,
  method = 'POST',
  headers,
  body,
}: Call): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, authorization: signature(service, region) },
    ...(body !== undefined && { body }),
  });
  if (response.ok) return response;
  const told = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  const code = response.headers.get('x-amzn-errortype') ?? told['__type'];
  const message = told['message'] ?? told['Message'];
  throw Object.assign(new Error(typeof message === 'string' ? message : 'UnknownError'), {
    name: typeof code === 'string' ? code : 'UnknownError',
    $fault: response.status < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: response.status, attempts: 1 },
  });
}

const signature = (service: string, region: string): string =>
  `AWS4-HMAC-SHA256 Credential=${process.env['AWS_ACCESS_KEY_ID'] ?? ''}/20000101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=loopback`;
