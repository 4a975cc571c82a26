import { compareReadings } from '../../../lib/diff/compare-readings';
import { readFile } from '../../../lib/diff/read/read-input';
import {
  cfnCluster,
  cfnItem,
  cfnPolicyItems,
  cfnSchedule,
  template,
} from '../../golden/inputs/templates';
import { config, tfCluster, tfSchedule } from '../../golden/inputs/terraform';

const found = (before: object, after: object): readonly (readonly [string, string])[] => {
  const [old, young] = [before, after].map((side) =>
    readFile({ name: 'db.json', text: JSON.stringify(side) }),
  );
  if (old === undefined || young === undefined) throw new Error('two sides were read');
  return compareReadings(old, young).changes.map(({ kind, verdict }) => [kind, verdict]);
};
const withSections = (sections: object): object => ({
  ...template({
    Cluster: {
      ...cfnCluster({ PitEnabled: { Ref: 'Pit' } }),
      Condition: 'IsProd',
    },
    Schedule: cfnSchedule({
      ...cfnPolicyItems({ ...cfnItem('daily', 1, 14, 'days'), RetentionValue: { Ref: 'Keep' } }),
      RestoreWindowDays: { 'Fn::FindInMap': ['Windows', 'prod', 'days'] },
    }),
  }),
  Parameters: { Pit: { Default: 'true' }, Keep: { Default: 14 } },
  Mappings: { Windows: { prod: { days: 7 } } },
  Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  ...sections,
});

describe('a template whose resources stay as they are', () => {
  test.each([
    [
      'a parameter of a switch',
      { Parameters: { Pit: { Default: 'false' }, Keep: { Default: 14 } } },
      'value-hidden',
    ],
    [
      'a parameter in a policy',
      { Parameters: { Pit: { Default: 'true' }, Keep: { Default: 1 } } },
      'input-not-read',
    ],
    ['a mapping', { Mappings: { Windows: { prod: { days: 1 } } } }, 'value-hidden'],
    ['a condition', { Conditions: { IsProd: { 'Fn::Equals': ['a', 'b'] } } }, 'input-not-read'],
  ])('is not called unchanged when %s changes', (_what, sections, kind) => {
    expect(found(withSections({}), withSections(sections))).toContainEqual([kind, 'cannot tell']);
  });

  test('is unchanged when they are', () => {
    expect(found(withSections({}), withSections({}))).toEqual([]);
  });
});

const withVariables = (variable: object, locals: object = { window: 7 }): object =>
  config(
    {
      mongodbatlas_advanced_cluster: { c: tfCluster({ pit_enabled: '${var.pit}' }) },
      mongodbatlas_cloud_backup_schedule: {
        s: tfSchedule({ restore_window_days: '${local.window}' }),
      },
    },
    { variable: { pit: { default: true }, ...variable }, locals },
  );

describe('a configuration whose resources stay as they are', () => {
  test.each([
    ['the default of a variable', withVariables({ pit: { default: false } })],
    ['a local', withVariables({}, { window: 1 })],
    [
      'a variable behind a local',
      withVariables({ days: { default: 1 } }, { window: '${var.days}' }),
    ],
  ])('is not called unchanged when %s changes', (_what, after) => {
    expect(found(withVariables({}), after)).toContainEqual(['value-hidden', 'cannot tell']);
  });

  test('is unchanged when they are', () => {
    expect(found(withVariables({}), withVariables({}))).toEqual([]);
  });
});
