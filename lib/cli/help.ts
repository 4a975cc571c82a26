/** What `--help` prints. */
export const HELP = `mongodb-backup: what an app protects, what a change does to it, and a rehearsal without an account

  mongodb-backup check <model|cdk.out> [--format text|json] [--verbose]
      every finding about backup schedules
  mongodb-backup diff <base> <head> [--format text|markdown|json]
      what a change does to protection; base and head are models or cdk.out folders
  mongodb-backup simulate [--atlas-port n] [--start-at time] [--seed file.json]
      a simulated Atlas on 127.0.0.1 until interrupted
  mongodb-backup dump-plan <connection string> [--into <connection string>] [--tier M0] [--mongodb-version 8.0]
      the mongodump and mongorestore commands for a cluster without Atlas backups; runs none
      --database <name>  --archive <file>
  mongodb-backup rehearse -- <cdk command>
      runs the cdk command of the app in this folder against a loopback AWS and a simulated Atlas
  mongodb-backup --version

exit codes: 0 nothing weakens, 1 failed, 2 usage, 3 not valid, 4 weakens or cannot tell, 5 irreversible
`;
