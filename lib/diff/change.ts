/** What a change means for protection, the gravest first. */
export const LEVELS = ['irreversible', 'weakens', 'cannot tell', 'info', 'better'] as const;

/** What a change means for protection. */
export type Level = (typeof LEVELS)[number];

/** What kind of thing changed, and how: every kind has a mirror, so that both directions are seen. */
export interface ChangeKind {
  /** Id of the kind, part of the JSON report. */
  readonly id: string;
  /** Service whose clusters it is about. */
  readonly service: 'atlas';
  /** What of the protection it is about. */
  readonly aspect: string;
  /** What happened to it. */
  readonly action: string;
  /** The kind the opposite edit gives; itself when the direction cannot be told. */
  readonly mirror: string;
}

/** One change of protection between two models. */
export interface Change {
  /** Id of its kind. */
  readonly kind: string;
  /** What it means. */
  readonly level: Level;
  /** What it is about, e.g. `cluster orders`. */
  readonly subject: string;
  /** What of it, e.g. `daily snapshots are kept`. */
  readonly aspect: string;
  /** As it was. */
  readonly before: string;
  /** As it becomes. */
  readonly after: string;
  /** The fact in one line, with what can be done. */
  readonly message: string;
  /** Path of the construct. */
  readonly path: string;
  /** File and line of the construct. */
  readonly location?: string;
}
