// The app that cdktf.json runs: the examples of both services.
import '../examples/cdktf-atlas/app';
import '../examples/cdktf-azure/app';
