/** What `--help` prints. */
export const HELP = `mongodb-backup: what an app protects, what a change does to it, and a rehearsal without an account

  mongodb-backup check <model|cdk.out> [--format text|json]
      every finding about backup schedules
  mongodb-backup diff <base> <head> [--format text|markdown|json]
      what a change does to protection; base and head are models or cdk.out folders
  mongodb-backup simulate [--atlas-port n] [--start-at time] [--seed file.json]
      a simulated Atlas on 127.0.0.1 until interrupted
  mongodb-backup rehearse -- <cdk command>
      runs the cdk command of the app in this folder against a loopback AWS and a simulated Atlas
  mongodb-backup provider install [--plugins-folder dir | --mirror dir [--cli-config file]] [--source address]
      the Terraform provider of this package, to where terraform finds it
  mongodb-backup provider registry <dir> --source address --signing-key file
      a signed provider registry of static files, for a team to host
  mongodb-backup --version

exit codes: 0 nothing weakens, 1 failed, 2 usage, 3 not valid, 4 weakens or cannot tell, 5 irreversible
`;
