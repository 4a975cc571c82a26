import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { type ProtectionDiff } from '../../../lib/diff/compare-readings';
import { readFile, readPlanSides } from '../../../lib/diff/read/read-input';
import { compareReadings } from '../../../lib/diff/compare-readings';
import { reportJson } from '../../../lib/diff/report/json';
import { MOST_CHARACTERS, reportMarkdown } from '../../../lib/diff/report/markdown';
import { reportSarif } from '../../../lib/diff/report/sarif';
import { reportText } from '../../../lib/diff/report/text';
import { cfnCluster, cfnSchedule, template } from '../../golden/inputs/templates';
import { plan, tfAzureCluster, tfCluster, tfSchedule } from '../../golden/inputs/terraform';
import { daily, diffOf, modelOf } from '../models';

const facts = { tier: 'M30', pointInTimeRestore: false } as const;
const shortened = diffOf(modelOf([daily(14)], {}, { facts }), modelOf([daily(10)], {}, { facts }));
const ofTemplates = (): ProtectionDiff => {
  const read = (document: object) =>
    readFile({ name: 'db.template.json', text: JSON.stringify(document) });
  return compareReadings(
    read(template({ Cluster: cfnCluster(), Schedule: cfnSchedule() })),
    read(
      template({
        Cluster: cfnCluster({ Name: 'prod2', BackupEnabled: false }),
        Schedule: cfnSchedule(),
      }),
    ),
  );
};

describe('text', () => {
  test('has a line for each change and one for all', () => {
    expect(reportText(shortened)).toBe(
      'weaker: cluster orders: daily snapshots are kept 10 days instead of 14 days; restore points that exist already keep their expiry, new ones live shorter (lib/orders.ts:14, retention-shortened)\n' +
        'weaker: cluster orders: worst data loss 9 days to 13 days back is everything instead of 24 hours; keep retention, restore window and frequency to lose no more than before (lib/orders.ts:14, data-loss-grown)\n' +
        'info: cluster orders: up to 10 restore points of its policy are held at a time instead of up to 14; what they cost shrinks by less, because Atlas bills the blocks that changed (lib/orders.ts:14, storage-shrunk)\n' +
        'protection: 2 weaker\n',
    );
  });

  test('says something when there is nothing to say', () => {
    const same = diffOf(modelOf([daily(14)]), modelOf([daily(14)]));
    expect(reportText(same)).toBe('protection: no protection is weakened\n');
  });
});

describe('markdown', () => {
  test('has the marker, the verdict, a table and the remedies folded', () => {
    expect(reportMarkdown(shortened, 'prod')).toBe(
      [
        '<!-- mongodb-backup-diff:prod -->',
        '### MongoDB protection: 2 weaker',
        '',
        '| Subject | Protection | Before | After | |',
        '|---|---|---|---|---|',
        '| cluster orders | daily snapshots are kept | 14 days | 10 days | weaker |',
        '| cluster orders | worst data loss, 9 days to 13 days back | 24 hours | everything | weaker |',
        '',
        '<details><summary>What to do</summary>',
        '',
        '- weaker: cluster orders: daily snapshots are kept 10 days instead of 14 days; restore points that exist already keep their expiry, new ones live shorter (lib/orders.ts:14, `retention-shortened`)',
        '- weaker: cluster orders: worst data loss 9 days to 13 days back is everything instead of 24 hours; keep retention, restore window and frequency to lose no more than before (lib/orders.ts:14, `data-loss-grown`)',
        '',
        '</details>',
        '',
        '<details><summary>Notes (1)</summary>',
        '',
        '- info: cluster orders: up to 10 restore points of its policy are held at a time instead of up to 14; what they cost shrinks by less, because Atlas bills the blocks that changed (lib/orders.ts:14, `storage-shrunk`)',
        '',
        '</details>',
        '',
      ].join('\n'),
    );
  });

  test('a tag cannot end the marker', () => {
    expect(reportMarkdown(shortened, 'a --> <b>').split('\n')[0]).toBe(
      '<!-- mongodb-backup-diff:a-b- -->',
    );
  });

  test('a hostile name can neither become markup nor break out of its line', () => {
    const name = 'x|<img src=a>\n[a](http://b) @team \u001b[2J';
    const hostile = diffOf(modelOf([daily(14)], {}, { name }), modelOf([daily(10)], {}, { name }));
    expect(reportMarkdown(hostile)).toContain(
      '| cluster x\\|\\<img src=a\\> \\[a\\]\\(http\\://b\\) \\@team  \\[2J |',
    );
    expect(reportText(hostile)).not.toContain('\u001b');
  });

  test('a name cannot turn the direction of what stands around it', () => {
    const name = 'orders\u202Etxt.exe\u2066';
    const turned = diffOf(modelOf([daily(14)], {}, { name }), modelOf([daily(10)], {}, { name }));
    for (const report of [reportText(turned), reportMarkdown(turned)])
      expect(report).not.toMatch(/[\u202e\u2066]/);
  });

  test('a long report is cut at a row and stays whole', () => {
    const clusters = (days: number) =>
      Array.from(
        { length: 600 },
        (_, index) =>
          modelOf([daily(days)], {}, { path: `C${index}`, name: `cluster-${index}` }).clusters,
      ).flat();
    const report = reportMarkdown(
      diffOf(
        { ...modelOf([]), clusters: clusters(14) },
        { ...modelOf([]), clusters: clusters(10) },
      ),
    );
    expect(report.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(report.endsWith('_More follows; the whole report is in the output of the run._\n')).toBe(
      true,
    );
    expect(report.match(/<details>/g)?.length).toBe(report.match(/<\/details>/g)?.length);
  });
});

describe('json', () => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync('lib/diff/report/diff-report.schema.json', 'utf8')) as object,
  );

  test.each([
    ['a weaker schedule', shortened],
    ['templates', ofTemplates()],
  ])('%s follows the committed schema', (_name, diff) => {
    validate(JSON.parse(reportJson(diff)));
    expect(validate.errors).toBeNull();
  });

  const fingerprint = (diff: ProtectionDiff): unknown =>
    JSON.parse(reportJson(diff)).changes[0].fingerprint;

  test('a fingerprint survives a move of the construct and tells another change apart', () => {
    const moved = diffOf(
      modelOf([daily(14)], {}, { facts }),
      modelOf([daily(10)], { path: 'Moved', source: 'lib/moved.ts:1' }, { facts }),
    );
    const other = diffOf(modelOf([daily(14)], {}, { facts }), modelOf([daily(11)], {}, { facts }));
    expect(fingerprint(moved)).toBe(fingerprint(shortened));
    expect(fingerprint(other)).not.toBe(fingerprint(shortened));
  });
});

describe('sarif', () => {
  // The official schema names draft 4; it uses nothing that later drafts read in another way.
  const document = JSON.parse(
    readFileSync(
      require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  ) as Record<string, unknown>;
  const official = Object.fromEntries(
    Object.entries(document).filter(([name]) => name !== '$schema' && name !== 'id'),
  );
  const validate = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(official);

  test.each([
    ['a weaker schedule', shortened],
    ['templates', ofTemplates()],
    ['no change', diffOf(modelOf([daily(14)]), modelOf([daily(14)]))],
    [
      'an acknowledged change',
      diffOf(modelOf([daily(14)]), {
        ...modelOf([daily(10)]),
        acknowledgements: [{ path: '', rule: 'retention-shortened', reason: 'OPS-1' }],
      }),
    ],
  ])('%s is valid against the official schema of 2.1.0', (_name, diff) => {
    validate(JSON.parse(reportSarif(diff)));
    expect(validate.errors).toBeNull();
  });

  test('leaves out what is no reason to look', () => {
    const { runs } = JSON.parse(reportSarif(shortened)) as {
      readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
    };
    const told = runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId));
    expect(shortened.changes.map(({ kind }) => kind)).toContain('storage-shrunk');
    expect(told).toEqual(['retention-shortened', 'data-loss-grown']);
  });

  test.each([
    [undefined, 'cdk.json'],
    ['cdktf', 'cdktf.json'],
    ['terraform', 'main.tf'],
  ])('without a source line points where %s starts from', (engine, file) => {
    const [first] = ofTemplates().changes;
    const diff = {
      changes: first === undefined ? [] : [{ ...first, level: 'weakens' as const }],
      invalid: [],
    };
    const [result] = JSON.parse(reportSarif(diff, engine)).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(file);
  });

  test('a result stands at the line of its construct', () => {
    const [result] = JSON.parse(reportSarif(shortened)).runs[0].results;
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'lib/orders.ts' },
      region: { startLine: 14 },
    });
  });
});

describe('values marked sensitive', () => {
  const secret = 424_242;
  const masks = {
    before_sensitive: { restore_window_days: true, name: true, policy_item_daily: true },
    after_sensitive: { restore_window_days: true, name: true, policy_item_daily: true },
  };
  const kept = (retention_value: number) => ({
    frequency_interval: 1,
    retention_unit: 'days',
    retention_value,
  });
  const sides = readPlanSides({
    name: 'plan.json',
    text: JSON.stringify(
      plan(
        {
          type: 'mongodbatlas_cloud_backup_schedule',
          actions: ['update'],
          before: tfSchedule({ restore_window_days: secret, policy_item_daily: kept(313_131) }),
          after: tfSchedule({ restore_window_days: 212_121, policy_item_daily: kept(14) }),
          rest: masks,
        },
        {
          actions: ['update'],
          before: tfCluster({ name: 'hushed', backup_enabled: true }),
          after: tfCluster({ name: 'hushed', backup_enabled: false }),
          rest: masks,
        },
        {
          type: 'azurerm_mongo_cluster',
          actions: ['delete'],
          before: tfAzureCluster({ administrator_password: 'hunter2' }),
          after: null,
          rest: { before_sensitive: { administrator_password: true } },
        },
      ),
    ),
  });
  if (sides === undefined) throw new Error('this is not a plan');
  const diff = compareReadings(sides.before, sides.after, { now: '2026-11-24T12:00:00Z' });

  test.each([
    ['text', reportText(diff)],
    ['markdown', reportMarkdown(diff)],
    ['json', reportJson(diff)],
    ['sarif', reportSarif(diff)],
  ])('are judged and never printed: %s', (_name, report) => {
    expect(report).toContain('restore-window-shortened');
    for (const value of ['424242', '212121', '313131', 'hushed', 'hunter2'])
      expect(report).not.toContain(value);
  });
});
