/** What `--help` prints. */
export const HELP = `mongodb-backup: what an app protects, what a change does to it, and a rehearsal without an account

  mongodb-backup check <input> [--format text|json] [--verbose]
      every finding about backups
  mongodb-backup diff <base> <head> | <plan.json> | --base-ref <revision> [folder] -- <synth command>
      what a change does to protection
      --format text|markdown|json|sarif  --fail-on never|invalid|weakens|irreversible  --strict
      --now <instant>  --inventory <file>  --tag <name>
      --markdown <file>  --json <file>  --sarif <file>  --summary <file>
  mongodb-backup drift <input> [--format text|json]
      where the live service differs from what is declared; only reads
  mongodb-backup inventory <input>
      the snapshots there are, for diff --inventory; only reads
  mongodb-backup forecast <input> [--at time] [--against model] [--format text|json|html]
      which restore points exist at a moment, how far back one can go and what is lost
  mongodb-backup simulate [--atlas-port n] [--azure-port n] [--start-at time] [--seed file.json]
      a simulated Atlas, with --azure-port a simulated Azure, on 127.0.0.1 until interrupted
      --azure-authority <file>
  mongodb-backup dump-plan <connection string> [--into <connection string>] [--tier M0] [--mongodb-version 8.0]
      the mongodump and mongorestore commands for a cluster without Atlas backups; runs none
      --database <name>  --archive <file>  --into-tier M0
  mongodb-backup snapshots list <cluster> | points <cluster> --around <time>
      what one can go back to; only reads
  mongodb-backup snapshot <cluster> --keep "30 days"
  mongodb-backup restore <cluster> --into <cluster> --snapshot <id> | --point-in-time <time> | ...
  mongodb-backup restores watch <cluster>
      one snapshot or restore by hand, with the checks of a deployment; each tells more with --help
  mongodb-backup rehearse -- <cdk command>
      runs the cdk command of the app in this folder against a loopback AWS and a simulated Atlas
  mongodb-backup provider install [--plugins-folder dir | --mirror dir [--cli-config file]] [--source address]
      the Terraform provider of this package, to where terraform finds it
  mongodb-backup provider registry <dir> --source address --signing-key file
      a signed provider registry of static files, for a team to host
  mongodb-backup --version

an input is a *.protection.json, a cdk.out or cdktf.out folder, a template, or a plan of terraform show -json
exit codes: 0 nothing weakens, 1 failed, 2 usage, 3 not valid, 4 weakens or drifted, 5 irreversible
`;
