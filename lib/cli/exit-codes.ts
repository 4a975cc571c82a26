/** How the CLI ends; documented in docs/plan-diff.md and never renumbered. */
export enum ExitCode {
  /** Done; a diff weakens nothing. */
  OK = 0,
  /** The tool or something it runs failed. */
  FAILED = 1,
  /** The command line, or a file it names, cannot be used. */
  USAGE = 2,
  /** A schedule the service or a rule refuses. */
  INVALID = 3,
  /** A diff weakens protection, or with --strict cannot tell; the live service drifted. */
  WEAKENS = 4,
  /** A diff deletes restore points, or cannot be undone. */
  IRREVERSIBLE = 5,
}
