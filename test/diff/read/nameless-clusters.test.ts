import { compareReadings } from '../../../lib/diff/compare-readings';
import { readFile, readFolder, readPlanSides } from '../../../lib/diff/read/read-input';
import { type Reading } from '../../../lib/diff/read/reading';
import {
  cfnCluster,
  cfnItem,
  cfnPolicyItems,
  cfnSchedule,
  template,
} from '../../golden/inputs/templates';
import { plan, tfCluster, tfSchedule } from '../../golden/inputs/terraform';

const PROJECT = { Ref: 'ProjectId' };

/** A stack per environment, alike but for its parameters. */
function assemblyOf(retentions: Readonly<Record<string, number>>): Reading {
  const stacks = Object.keys(retentions);
  const artifacts = Object.fromEntries(
    stacks.map((name) => [
      name,
      { type: 'aws:cloudformation:stack', properties: { templateFile: `${name}.json` } },
    ]),
  );
  return readFolder('cdk.out', [
    { name: 'manifest.json', text: JSON.stringify({ version: '48.0.0', artifacts }) },
    ...stacks.map((name) => ({
      name: `${name}.json`,
      text: JSON.stringify(stackOf(name, retentions[name] ?? 0)),
    })),
  ]);
}

function stackOf(name: string, days: number): object {
  const items = cfnPolicyItems(cfnItem('daily', 1, days, 'days'));
  const withPath = (resource: object, id: string): object => ({
    ...resource,
    Metadata: { 'aws:cdk:path': `${name}/${id}` },
  });
  return template({
    Cluster: withPath(cfnCluster({ ProjectId: PROJECT }), 'Cluster'),
    Schedule: withPath(cfnSchedule({ ProjectId: PROJECT, ...items }), 'Schedule'),
  });
}

test('two stacks that name their clusters by the same parameter are two clusters', () => {
  const { changes } = compareReadings(
    assemblyOf({ Dev: 7, Prod: 30 }),
    assemblyOf({ Dev: 7, Prod: 3 }),
  );
  expect(changes.map(({ kind, path }) => [kind, path])).toContainEqual([
    'retention-shortened',
    'Prod/Schedule',
  ]);
});

test('two clusters whose project is known only after apply are not one', () => {
  const planned = (type: string, name: string, after: object): object => ({
    type,
    name,
    actions: ['create'],
    before: null,
    after,
    rest: { after_unknown: { project_id: true } },
  });
  const cluster = tfCluster({ project_id: null });
  const schedule = tfSchedule({ project_id: null });
  const sides = readPlanSides({
    name: 'plan.json',
    text: JSON.stringify(
      plan(
        planned('mongodbatlas_advanced_cluster', 'dev', cluster) as never,
        planned('mongodbatlas_advanced_cluster', 'prod', cluster) as never,
        planned('mongodbatlas_cloud_backup_schedule', 'dev', schedule) as never,
        planned('mongodbatlas_cloud_backup_schedule', 'prod', schedule) as never,
      ),
    ),
  });
  if (sides === undefined) throw new Error('this is not a plan');
  expect(compareReadings(sides.before, sides.after).invalid).toEqual([]);
});

test('two files with one template are the same, whatever they are called', () => {
  const text = JSON.stringify(template({ Cluster: cfnCluster(), Schedule: cfnSchedule() }));
  const [base, head] = ['base.json', 'head.json'].map((name) => readFile({ name, text }));
  if (base === undefined || head === undefined) throw new Error('two files were read');
  expect(compareReadings(base, head).changes).toEqual([]);
});

test('a name that becomes a parameter is no replacement anybody could tell', () => {
  const side = (Name: unknown): Reading =>
    readFile({
      name: 'db.json',
      text: JSON.stringify(template({ Cluster: cfnCluster({ Name }) })),
    });
  const { changes } = compareReadings(side('prod'), side({ Ref: 'Name' }));
  expect(changes.map(({ kind, verdict, before, after }) => [kind, verdict, before, after])).toEqual(
    [['value-hidden', 'cannot tell', 'prod', 'unknown until deploy']],
  );
});
