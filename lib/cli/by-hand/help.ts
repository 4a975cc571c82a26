const ABOUT_ALL = `  --project <id>            the Atlas project; else MONGODB_ATLAS_PROJECT_ID
  the credential is MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET of a service account, or
  MONGODB_ATLAS_PUBLIC_KEY and MONGODB_ATLAS_PRIVATE_KEY of an API key
`;

const ABOUT_RUNS = `  --run-id <name>           names the run: it happens once under it, and the command can be run again to go on with it;
                            left out, a new name is made
  --records <folder>        where runs are recorded (~/.local/state/mongodb-backup/runs); share it where several people
                            or machines may start the same run
  --evidence <file.json>    writes down who, source, target, checks, times and outcome; no secret and no address;
                            a run that is gone on with goes on in its file
`;

const SNAPSHOT = `mongodb-backup snapshot <cluster> --keep "30 days"
  takes one on-demand snapshot, waits until it is completed and prints its id

  --keep <retention>        "30 days", "8 weeks", "13 months" or "1 year"
  --description <text>      what Atlas shows beside it; the run id unless given
  --reuse-within-hours <n>  age up to which a snapshot of the same run id, of which no record is left, is used (2)
  --wait-minutes <n>        how long to wait (60)
${ABOUT_RUNS}${ABOUT_ALL}
  exit codes: 0 completed, 1 failed or not completed in time, 2 usage
`;

const RESTORE = `mongodb-backup restore <cluster> --into <cluster> <restore point>
  checks everything, asks, saves the target, restores once for the run id, and follows it to the end

  the restore point is one of
  --snapshot <id>           this snapshot
  --latest-before <time>    the latest snapshot before a moment, at most --max-age-hours <n> older (24)
  --newest                  the newest snapshot, at most --max-age-hours <n> old; for drills
  --point-in-time <time>    this very moment

  the target is emptied first: its name is typed at a terminal, or given
  --overwrite <cluster>     the target's name
  --overwrite-source "..."  the sentence that consents where the target is the source itself
  --overwrite-protected     also where the target has termination protection
  --into-project <id>       the target's project, where it is another

  --safety-keep <retention> how long the snapshot that saves the target is kept ("7 days")
  --skip-safety-snapshot "reason"
                            does not save the target, and says why
  --allow-fallback          takes a fallback snapshot, too
  --dry-run                 answers every check and starts nothing
  --no-wait                 ends once the restore is started; mongodb-backup restores watch follows it
  --wait-minutes <n>        how long to wait (720)
${ABOUT_RUNS}${ABOUT_ALL}
  exit codes: 0 restored, started or checked, 1 failed, declined or not done in time, 2 usage
`;

const RESTORES = `mongodb-backup restores watch <cluster>
  follows the restores that run of a cluster's backups until they have ended; starts none

  --job <id>                only this one
${ABOUT_ALL}
  exit codes: 0 all finished, 1 one failed, 2 usage
`;

const SNAPSHOTS = `mongodb-backup snapshots list <cluster>
  the snapshots there are, the newest first

  --format text|json
${ABOUT_ALL}`;

const POINTS = `mongodb-backup points <cluster> --around <time>
  the snapshots next to a moment, and whether the moment itself can be restored

  --around <time>           a moment with its zone, such as 2026-11-21T03:00:00Z
${ABOUT_ALL}`;

/** What `--help` prints after a command that is run by hand. */
export const COMMAND_HELP: Readonly<Partial<Record<string, string>>> = {
  snapshot: SNAPSHOT,
  restore: RESTORE,
  restores: RESTORES,
  snapshots: SNAPSHOTS,
  points: POINTS,
};
