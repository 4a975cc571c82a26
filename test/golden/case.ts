/** Two inputs of a diff, compared in both directions; or two Terraform plans, each read alone. */
export interface GoldenCase {
  /** Folder below test/golden/cases. */
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly arePlans?: boolean;
}

/** A case of two inputs. */
export const golden = (name: string, before: unknown, after: unknown): GoldenCase => ({
  name,
  before,
  after,
});

/** A case of a plan and the plan that takes it back. */
export const goldenPlans = (name: string, there: unknown, back: unknown): GoldenCase => ({
  name,
  before: there,
  after: back,
  arePlans: true,
});
