/** What was given for a parameter, and the value it has in the template. */
export interface ParameterValue {
  readonly given: string;
  /** Differs where the name of a stored parameter was given. */
  readonly value: string;
}

export type ParameterValues = Readonly<Record<string, ParameterValue>>;
