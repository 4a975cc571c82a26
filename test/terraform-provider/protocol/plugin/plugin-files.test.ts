import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { hclog, wantedLevels } from '../../../../lib/terraform-provider/protocol/plugin/hclog';
import {
  createPrivateSocket,
  isShortEnough,
  LONGEST_SOCKET_PATH_BYTES,
} from '../../../../lib/terraform-provider/protocol/plugin/private-socket';

const NOW = Date.parse('2026-11-21T03:16:07.123Z');

describe('what a plugin has', () => {
  test('is a folder for its socket that nobody else can enter, and that goes when asked', () => {
    const socket = createPrivateSocket('/tmp');
    expect(statSync(dirname(socket.path)).mode & 0o777).toBe(0o700);
    socket.remove();
    expect(existsSync(dirname(socket.path))).toBe(false);
  });

  test('is a path that every system takes', () => {
    const rest = '/mongodb-backup-xxxxxx/s'.length;
    const folder = (length: number): string => `/${'f'.repeat(length - 1)}`;
    const longest = LONGEST_SOCKET_PATH_BYTES - rest;
    expect(
      [longest - 1, longest, longest + 1].map((length) => isShortEnough(folder(length))),
    ).toEqual([true, true, false]);
    const fallback = createPrivateSocket(folder(200));
    expect(fallback.path.startsWith('/tmp/mongodb-backup-')).toBe(true);
    fallback.remove();
  });

  test('is a log in the form Terraform takes for structured', () => {
    const lines: string[] = [];
    hclog(
      (line) => lines.push(line),
      () => NOW,
    )('info', 'a "quoted" word');
    expect(lines).toEqual([
      '{"@level":"info","@message":"a \\"quoted\\" word","@module":"mongodbbackup","@timestamp":"2026-11-21T03:16:07.123000Z"}\n',
    ]);
  });

  test('is a log of what went wrong, and of everything where Terraform was told to log', () => {
    const levelsIn = (env: Record<string, string>): readonly string[] =>
      (['debug', 'info', 'warn', 'error'] as const).filter(wantedLevels(env));
    expect(levelsIn({})).toEqual(['warn', 'error']);
    expect(levelsIn({ TF_LOG: '' })).toEqual(['warn', 'error']);
    for (const name of ['TF_LOG', 'TF_LOG_PROVIDER'])
      expect(levelsIn({ [name]: 'info' })).toEqual(['debug', 'info', 'warn', 'error']);
    const lines: string[] = [];
    hclog(
      (line) => lines.push(line),
      () => NOW,
      wantedLevels({}),
    )('info', 'unwanted');
    expect(lines).toEqual([]);
  });
});
