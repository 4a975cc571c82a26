const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

/** An answer of Atlas that is not a success. */
export class Refusal extends Error {
  /** Headers beside those every answer has. */
  public headers: Readonly<Record<string, string>> = {};

  public constructor(
    public readonly status: number,
    public readonly errorCode: string,
    public readonly detail: string,
    public readonly parameters: readonly unknown[] = [],
  ) {
    super(detail);
  }

  /** The body as recorded answers have it: exactly these keys, in this order. */
  public get body(): object {
    return {
      detail: this.detail,
      error: this.status,
      errorCode: this.errorCode,
      parameters: this.parameters,
      reason: REASONS[this.status] ?? 'Error',
    };
  }
}
