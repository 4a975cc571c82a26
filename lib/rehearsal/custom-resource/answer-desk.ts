/** Where answers to custom resource events come in, each under the path of its ResponseURL. */
export class AnswerDesk {
  private readonly expected = new Map<string, (body: string) => void>();

  /** Resolves with the body of the first answer under a path; `stop` ends the waiting. */
  public expect(path: string): { readonly answer: Promise<string>; readonly stop: () => void } {
    const answer = new Promise<string>((resolve) => {
      this.expected.set(path, resolve);
    });
    return { answer, stop: () => this.expected.delete(path) };
  }

  /** Takes an answer; a second one under the same path changes nothing, as in S3. */
  public receive(path: string, body: string): void {
    this.expected.get(path)?.(body);
    this.expected.delete(path);
  }
}

const HOST_PREFIX = 'cloudformation-custom-resource-response-';

/** The address an answer is put to; the signature in it is what makes it a secret on AWS. */
export const responseUrl = (region: string, path: string): string =>
  `https://${HOST_PREFIX}${region.replaceAll('-', '')}.s3.${region}.amazonaws.com${path}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=loopback`;

export const isAnswerHost = (host: string | undefined): boolean =>
  host?.startsWith(HOST_PREFIX) ?? false;
