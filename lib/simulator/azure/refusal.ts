/** An answer of Azure Resource Manager that is not a success. */
export class Refusal extends Error {
  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** The body, as Azure Resource Manager nests it. */
  public get body(): object {
    return { error: { code: this.code, message: this.message } };
  }
}

/** A request the service would refuse; its own words are not known, so these are the simulator's. */
export const badRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

/** A request that stands against what there is; the service's own words are not known. */
export const conflict = (message: string): Refusal => new Refusal(409, 'Conflict', message);
