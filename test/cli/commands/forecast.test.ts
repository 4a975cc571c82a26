import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../lib/cli/main';
import { type ProtectionModel } from '../../../lib/core/model/protection-model';
import { modelOf } from '../../diff/models';
import { cut, generous, hostile, HOSTILE, unscheduled } from '../forecast/models';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecast-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(...args: readonly string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const code = await main(['forecast', ...args], {
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
    cwd: folder,
    today: '2026-11-24',
    stopped: () => Promise.resolve(),
  });
  return { code, ...written };
}

const write = (name: string, input: object): void => {
  writeFileSync(join(folder, name), JSON.stringify(input));
};

describe('the command line', () => {
  test.each([
    [
      [],
      'forecast takes one model, got 0; give forecast <cdk.out>, and --against <older model> to compare',
    ],
    [
      ['a', 'b'],
      'forecast takes one model, got 2; give forecast <cdk.out>, and --against <older model> to compare',
    ],
    [['a', '--format', 'svg'], '--format is svg; give one of text, json, html'],
    [
      ['a', '--at', 'soon'],
      '\'--at\' is "soon", which is no moment; write it as 2026-11-21T03:00:00Z',
    ],
    [
      ['a'],
      'a does not exist; give a model file, a cdk.out or cdktf.out folder, or a plan written by terraform show -json',
    ],
  ])('%j gets one line and exit code 2', async (args, line) => {
    expect(await run(...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `mongodb-backup: ${line}\n`,
    });
  });
});

/** A plan that keeps one cluster, some of whose values are marked sensitive. */
function planOf(values: object, sensitive: readonly string[]): object {
  const marks = Object.fromEntries(sensitive.map((name) => [name, true]));
  const cluster = { project_id: '65f0c1d2e3a4b5c6d7e8f901', name: 'orders', ...values };
  return {
    format_version: '1.2',
    resource_changes: [
      {
        address: 'mongodbatlas_advanced_cluster.orders',
        mode: 'managed',
        type: 'mongodbatlas_advanced_cluster',
        name: 'orders',
        provider_name: 'registry.terraform.io/mongodb/mongodbatlas',
        change: {
          actions: ['no-op'],
          before: cluster,
          after: cluster,
          before_sensitive: marks,
          after_sensitive: marks,
        },
      },
    ],
  };
}

describe('the text', () => {
  test('is a compact timeline', async () => {
    write('a.json', generous());
    expect((await run('a.json')).stdout).toMatchInlineSnapshot(`
     "cluster orders, seen from 2026-11-24 00:00 UTC
       restore points    up to 82, the oldest of 2020-01-01 03:00 UTC, 2519 days back
       longest kept      7 years
       any moment        of the last 7 days, losing about 1 minute while the oplog
                         has no gap
       stored            up to 2455 snapshot-days in 30 days
       copies            AWS US_WEST_2: up to 82, kept 7 years, any moment of 7 days
       export            off

       how far back      now       1 d       7 d     28 d   90 d    1 y 2 y   5 y
       hourly 21         ..|..|.|..|||||#####|.......................................
       daily 29          .........|.....|.||||||#######..............................
       weekly 13         .............|.......|...|.||.||#|#|........................
       monthly 12        ...........................|....|..||.|||#|#................
       yearly 7          ...........................................|...|..||.|||....

       data lost at most, by its age
         now to 7 days          about 1 minute while the oplog has no gap
         7 days to 34 days      24 hours
         34 days to 84 days     7 days
         84 days to 334 days    31 days
         334 days to 2189 days  366 days
         beyond 2189 days       everything, no restore point is certain

       disappear next
         2026-11-24 03:00 UTC  daily of 2026-10-20 03:00 UTC
         2026-11-24 09:00 UTC  hourly of 2026-11-17 09:00 UTC
         2026-11-24 15:00 UTC  hourly of 2026-11-17 15:00 UTC
     "
    `);
  });

  test('says what changes against an older model', async () => {
    write('old.json', generous());
    write('new.json', cut());
    const { stdout, code } = await run(
      'new.json',
      '--against',
      'old.json',
      '--at',
      '2026-11-24T12:00:00Z',
    );
    expect(code).toBe(0);
    expect(stdout.slice(stdout.indexOf('  what changes'))).toMatchInlineSnapshot(`
     "  what changes
       restore points    up to 82 → up to 67
       any moment        7 days → 2 days
       data loss         worse, 2 days to 7 days: about 1 minute while the oplog has
                         no gap → 24 hours
       stored            2455 → 2005 snapshot-days
       copies            AWS US_WEST_2: up to 82 with oplog → none
       at deploy         up to 15 existing restore points are deleted, up to 6
                         disappear earlier
     "
    `);
  });

  test('says when nothing changes', async () => {
    write('a.json', generous());
    const { stdout } = await run('a.json', '--against', 'a.json');
    expect(stdout).toMatch(
      / {2}what changes\n {2}nothing {11}what can be restored stays the same\n$/,
    );
  });

  test('never takes what is not known for nothing', async () => {
    write('a.json', unscheduled(generous()));
    expect((await run('a.json')).stdout).toContain(
      'restore points    cannot tell: no schedule is declared; the live one stays\n',
    );
  });

  test('fits 80 columns and moves no cursor', async () => {
    for (const model of [generous(), cut(), hostile(), unscheduled(generous())]) {
      write('a.json', model);
      const { stdout } = await run('a.json');
      const lines = stdout.split('\n');
      expect(lines.filter((line) => line.length > 80 && !line.startsWith('cluster '))).toEqual([]);
      expect(stdout).not.toContain('\u001b');
    }
  });

  test('names a cluster with sensitive values and nothing of it', async () => {
    write('a.json', planOf({ backup_enabled: true }, ['name']));
    const { stdout } = await run('a.json');
    expect(stdout).toBe(
      'cannot tell: mongodbatlas_advanced_cluster.orders: it has values that are marked sensitive; look at it by hand\n',
    );
  });

  test('shows clusters that cannot be told apart from each other one by one', async () => {
    const open = (path: string): ProtectionModel =>
      modelOf([], {}, { path, name: { unknown: path } });
    const two = { ...open('A'), clusters: [...open('A').clusters, ...open('B').clusters] };
    write('old.json', open('C'));
    write('new.json', two);
    const { stdout } = await run('new.json', '--against', 'old.json');
    expect(stdout.match(/^cluster .*$/gm)).toHaveLength(2);
    expect(stdout).toContain(
      'cannot tell: C: several clusters of the newer model could be this one; look at it by hand\n',
    );
  });

  test('knows an app without clusters', async () => {
    write('a.json', { ...generous(), clusters: [] });
    expect((await run('a.json')).stdout).toBe('the model declares no cluster\n');
  });

  test('tells the fixed window of an Azure cluster', async () => {
    write('a.json', {
      ...generous(),
      clusters: [],
      azureClusters: [
        {
          path: 'Ledger',
          service: 'azure',
          name: 'ledger-prod',
          resourceGroupName: 'ledger',
          location: 'westeurope',
          createMode: 'default',
          computeTier: 'M40',
          guards: { preventDestroy: true, deleteLock: true, alerts: true },
        },
      ],
    });
    expect((await run('a.json')).stdout).toBe(
      [
        'cluster ledger-prod of Azure DocumentDB, seen from 2026-11-24 00:00 UTC',
        '  any moment        from 2026-10-20 00:00 UTC until 2026-11-24 00:00 UTC',
        '  kept              35 days while the cluster exists',
        '  once deleted      7 days after its deletion, by a support request',
        '',
      ].join('\n'),
    );
  });
});

describe('the JSON', () => {
  test('has a version, moments in ISO 8601 and every restore point', async () => {
    write(
      'a.json',
      modelOf(
        [{ frequency: 'daily', keep: { amount: 2, unit: 'days' } }],
        {
          referenceTime: { hour: 3, minute: 0 },
          restoreWindowDays: { unknown: { Ref: 'Secret' } },
        },
        { facts: { pointInTimeRestore: false } },
      ),
    );
    const { stdout } = await run('a.json', '--format', 'json');
    const report = JSON.parse(stdout);
    expect({ version: report.version, at: report.at }).toEqual({
      version: 1,
      at: '2026-11-24T00:00:00.000Z',
    });
    const [{ name, forecast }] = report.clusters;
    expect(name).toBe('orders');
    expect(forecast).toMatchObject({
      count: { least: 2, most: 2 },
      timeOfDay: '03:00 UTC',
      pointInTime: 'off',
      reach: { oldest: '2026-11-22T03:00:00.000Z' },
      copies: { cannotTell: 'copies are not declared; the live ones stay' },
    });
    expect(forecast.points[0]).toEqual({
      at: '2026-11-22T03:00:00.000Z',
      kind: 'daily',
      item: 'daily',
      expiry: { least: '2026-11-24T03:00:00.000Z', most: '2026-11-24T03:00:00.000Z' },
    });
  });

  test('holds both sides and the changes, and prints no expression', async () => {
    write('old.json', generous());
    const open = cut();
    const clusters = open.clusters.map((cluster) => ({
      ...cluster,
      facts: { ...cluster.facts, pointInTimeRestore: { unknown: 'expression-never-printed' } },
    }));
    write('new.json', { ...open, clusters });
    const { stdout } = await run('new.json', '--against', 'old.json', '--format', 'json');
    expect(stdout).not.toContain('expression-never-printed');
    const [{ before, changes }] = JSON.parse(stdout).clusters;
    expect(before.pointInTime).toEqual({ windowDays: 7 });
    expect(changes.pointInTime.after).toEqual({
      cannotTell: 'whether point-in-time restore is on is known only at deploy',
    });
    expect(changes.blastRadius.deleted).toHaveLength(15);
  });
});

describe('the page', () => {
  const page = async (...models: readonly ProtectionModel[]): Promise<string> => {
    models.forEach((model, index) => {
      write(`${index}.json`, model);
    });
    const against = models.length > 1 ? ['--against', '1.json'] : [];
    return (await run('0.json', '--format', 'html', ...against)).stdout;
  };

  test('asks for nothing from anywhere and runs nothing', async () => {
    const html = await page(cut(), generous());
    expect(html).not.toMatch(/<script|<link|<img|@import|src=|https?:|url\((?!#pattern-)/);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  });

  test('takes a hostile name for text', async () => {
    const html = await page(hostile());
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202e');
    expect(html).toContain('cluster &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; [31m');
    expect(HOSTILE).toContain('\u202e');
  });

  test('draws every chart twice, for wide and narrow, each with a title and a description', async () => {
    const html = await page(cut(), generous());
    const charts = [
      ...html.matchAll(/<svg class="(wide|narrow)"[^>]*role="img" aria-labelledby="(\S+) (\S+)">/g),
    ];
    expect(charts.map(([, name]) => name)).toEqual(['wide', 'narrow', 'wide', 'narrow']);
    for (const [, , title, description] of charts) {
      expect(html).toContain(`<title id="${title}">`);
      expect(html).toContain(`<desc id="${description}">`);
    }
  });

  test('gives every id once and the numbers of the charts as tables', async () => {
    const html = await page(cut(), generous());
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(html).toContain('<caption>After the change</caption>');
    expect(html).toContain(
      '<td>now to 2 days</td><td>about 1 minute while the oplog has no gap</td>',
    );
    expect(html).toMatch(/<summary>All \d+ restore points as a table<\/summary>/);
  });

  test('is the same twice', async () => {
    expect(await page(cut(), generous())).toBe(await page(cut(), generous()));
  });
});
