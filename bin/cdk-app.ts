// The app that cdk.json runs: the default example.
import '../examples/aws-cdk-default/app';
