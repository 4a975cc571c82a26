// The Terraform provider: its size, how long it takes to its handshake, and 300 resources applied by the real terraform.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, printFigure } from './figure.mjs';

const require = createRequire(import.meta.url);
const { startAtlasSimulator } = require('../dist/lib/simulator/index.js');
const { main } = require('../dist/lib/cli/main.js');

const SCRIPT = resolve('dist/terraform-provider/terraform-provider-mongodbbackup');
const COOKIE = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';
const LIMIT_KB = 120;
const ROUNDS = 15;
const RESOURCES = 300;
const PARALLELISM = 50;
/** A snapshot takes one tick, so that what is measured is not the simulated Atlas taking its time. */
const TICK_MILLIS = 25;
const PROJECT = '65f0c1d2e3a4b5c6d7e8f901';

const OURS = `
terraform {
  required_providers {
    mongodbbackup = { source = "mongodb-backup.invalid/constructs/mongodbbackup" }
  }
}
resource "mongodbbackup_snapshot" "many" {
  count        = ${RESOURCES}
  project_id   = "${PROJECT}"
  cluster_name = "cluster-\${count.index}"
  key          = "bench"
  keep         = "30 days"
  wait_minutes = 1440
}
`;
const PEER = `
resource "terraform_data" "many" {
  count = ${RESOURCES}
  input = "value-\${count.index}"
}
`;

printFigure({
  name: 'provider bundle in kB',
  ours: statSync(SCRIPT).size / 1000,
  peer: LIMIT_KB,
  limit: 1,
});
await raceHandshake();
if (spawnSync('terraform', ['version']).error === undefined) await raceApply();
else console.error(`terraform is not on PATH: ${RESOURCES} resources are not measured`);

async function raceHandshake() {
  const ours = [];
  const peer = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await handshakeMillis());
    const started = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    peer.push(performance.now() - started);
  }
  printFigure({
    name: 'provider to its handshake against node -e 0, ms',
    ours: median(ours),
    peer: median(peer),
    limit: 2,
  });
}

function handshakeMillis() {
  const started = performance.now();
  const child = spawn(SCRIPT, {
    env: {
      PATH: process.env.PATH,
      TF_PLUGIN_MAGIC_COOKIE: COOKIE,
      PLUGIN_PROTOCOL_VERSIONS: '5,6',
      PLUGIN_CLIENT_CERT: aCertificate(),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done) => {
    child.stdout.once('data', () => {
      const took = performance.now() - started;
      child.kill();
      child.once('close', () => done(took));
    });
  });
}

function aCertificate() {
  const {
    selfSignedCertificate,
  } = require('../dist/lib/terraform-provider/protocol/plugin/certificate.js');
  return selfSignedCertificate(Date.now()).certificatePem;
}

async function raceApply() {
  const atlas = await startAtlasSimulator({ clockRunning: false });
  const ticking = setInterval(() => atlas.clock.advance({ minutes: 3 }), TICK_MILLIS);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    plant(atlas);
    const env = await install(folder, atlas.url);
    const ours = await applyMillis(join(folder, 'ours'), env, OURS);
    const peer = await applyMillis(join(folder, 'peer'), env, PEER);
    printFigure({
      name: `${RESOURCES} snapshots against ${RESOURCES} terraform_data, ms`,
      ours,
      peer,
      limit: 3,
    });
  } finally {
    clearInterval(ticking);
    await atlas.close();
    rmSync(folder, { recursive: true });
  }
}

function plant(atlas) {
  atlas.addProject({ id: PROJECT, name: 'Payments' });
  for (let index = 0; index < RESOURCES; index++) plantCluster(atlas, `cluster-${index}`);
  const roles = { [PROJECT]: ['GROUP_OWNER'] };
  const tokenLifetimeSeconds = 1_000_000_000;
  atlas.addServiceAccount({
    clientId: 'bench',
    clientSecret: 'bench',
    roles,
    tokenLifetimeSeconds,
  });
}

/** Without scheduled snapshots, so that what is measured is not the simulator taking them. */
function plantCluster(atlas, name) {
  atlas.addCluster({ projectId: PROJECT, name });
  const schedule = { ...atlas.schedule(PROJECT, name), policies: [] };
  atlas.setCluster(PROJECT, name, { schedule });
}

async function install(folder, url) {
  const ignore = () => undefined;
  await main(['provider', 'install', '--mirror', 'mirror'], {
    stdout: ignore,
    stderr: ignore,
    cwd: folder,
    today: '2026-11-21',
    stopped: () => Promise.resolve(),
  });
  return {
    PATH: process.env.PATH,
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: join(folder, 'mirror', 'terraform.tfrc'),
    MONGODB_ATLAS_CLIENT_ID: 'bench',
    MONGODB_ATLAS_CLIENT_SECRET: 'bench',
    MONGODB_ATLAS_BASE_URL: url,
  };
}

async function applyMillis(folder, env, configuration) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.tf'), configuration);
  await terraform(['init'], folder, env);
  const started = performance.now();
  await terraform(['apply', '-auto-approve', `-parallelism=${PARALLELISM}`], folder, env);
  return performance.now() - started;
}

function terraform(args, cwd, env) {
  let output = '';
  const child = spawn('terraform', [...args, '-no-color'], { cwd, env });
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done, failed) => {
    child.on('close', (code) =>
      code === 0 ? done() : failed(new Error(`terraform ${args[0]} ended with ${code}\n${output}`)),
    );
  });
}
