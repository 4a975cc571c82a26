/** Codes a gRPC call ends with; https://grpc.io/docs/guides/status-codes/ */
export const GrpcStatus = { OK: 0, INVALID_ARGUMENT: 3, UNIMPLEMENTED: 12, INTERNAL: 13 } as const;

/** A call that ends without an answer. */
export class GrpcError extends Error {
  public constructor(
    public readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'GrpcError';
  }
}
