// Who may import whom: see docs/decisions/0001-layers.md. A room may use itself and what its row lists.
const rooms = {
  core: [],
  atlas: ['core'],
  handlers: ['core', 'atlas'],
  'aws-cdk': ['core', 'atlas/wire', 'handlers/contract', 'synth'],
  cdktf: [
    'core',
    'atlas/wire',
    'azure/wire',
    'synth',
    'terraform-provider/distribution/source-address',
    'terraform-provider/resources/snapshot/attributes',
    'terraform-provider/resources/run/attributes',
    'terraform-provider/resources/restore/attributes',
    'terraform-provider/resources/collection-restore/attributes',
    'terraform-provider/resources/flex-restore/attributes',
  ],
  synth: [],
  certificates: [],
  simulator: ['core/values', 'atlas/wire', 'certificates'],
  rehearsal: [],
  diff: ['core', 'atlas/wire'],
  'terraform-provider': ['core', 'atlas', 'certificates'],
  cli: ['core', 'atlas', 'handlers', 'terraform-provider', 'simulator', 'rehearsal', 'diff'],
};

const allowed = (room) =>
  [room, ...rooms[room]].map((target) => `^lib/${target}(/|\\.ts$)`).join('|');

const engines = '^node_modules/(aws-cdk-lib|constructs|cdktf|cdktn|@cdktf)(/|$)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.keys(rooms).map((room) => ({
      name: `${room}-imports`,
      severity: 'error',
      from: { path: `^lib/${room}/` },
      to: { path: '^lib/', pathNot: allowed(room) },
    })),
    {
      name: 'core-is-pure',
      comment: 'core has no I/O, no clock and no engine',
      severity: 'error',
      from: { path: '^lib/core/' },
      to: { pathNot: '^lib/core/' },
    },
    {
      name: 'engines-stay-in-their-room',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(aws-cdk|cdktf)/' },
      to: { path: engines },
    },
    {
      name: 'simulator-takes-wire-types-only',
      comment: 'a mapping bug of ours must not be mirrored by the simulator',
      severity: 'error',
      from: { path: '^lib/simulator/' },
      to: { path: '^lib/atlas/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'root-loads-core-only',
      severity: 'error',
      from: { path: '^lib/index\\.ts$' },
      to: { path: '^lib/', pathNot: '^lib/core/' },
    },
    {
      name: 'examples-use-the-package',
      severity: 'error',
      from: { path: '^examples/', pathNot: '^examples/demo/' },
      to: { path: '^lib/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
