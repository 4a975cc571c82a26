// The CDKTF constructs are not part of this release; say so instead of writing an empty stack.
process.stderr.write(
  'mongodb-backup-constructs has no CDKTF stack yet: this release protects clusters through AWS CDK; see cdk.json\n',
);
process.exitCode = 2;
