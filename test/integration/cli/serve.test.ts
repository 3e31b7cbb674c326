import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastValueFrom } from 'rxjs';
import { createClient } from 'rxzk';
import { afterAll, describe, expect, it } from 'vitest';
import { rxzk, startRxzk } from './startRxzk.js';

const folder = mkdtempSync(join(tmpdir(), 'rxzk-serve-'));
let files = 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('rxzk serve', () => {
  it('serves a seed until a signal, and prints the events of sessions', async () => {
    const seed = file(
      '{"path":"/a","data":"x"}\n{"path":"/a/b","base64":"AP8K","acl":["world:anyone:r"]}\n',
    );
    using run = startRxzk(['serve', '--port', '0', '--seed', seed, '--verbose', '--json']);
    await run.until('"serving"');
    const [, servers = ''] = /"servers":"([^"]+)"/.exec(run.printed().stdout) ?? [];
    const client = createClient({ servers, transport: 'wire' });
    const { data } = await lastValueFrom(client.getData('/a/b'));
    const { acl } = await lastValueFrom(client.getAcl('/a/b'));
    await client.close();
    await run.until('"closed"');
    run.child.kill('SIGINT');

    expect(data).toStrictEqual(Buffer.from([0, 255, 10]));
    expect(acl).toStrictEqual([{ perms: 1, scheme: 'world', id: 'anyone' }]);
    const { code, stdout, stderr } = await run.ended;
    expect([code, stderr]).toStrictEqual([0, '']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly type: string });
    expect(lines.map(({ type }) => type)).toStrictEqual(['serving', 'opened', 'closed']);
  });

  it('introduces itself, and warns when other machines can reach it', async () => {
    using run = startRxzk(['serve', '--port', '0', '--host', '0.0.0.0']);
    await run.until('Ctrl-C ends it.');
    run.child.kill('SIGTERM');
    const { stdout, stderr } = await run.ended;

    expect(stdout).toMatch(
      /^0\.0\.0\.0:\d+ serves a ZooKeeper in one process, in memory: all data is lost at the end\. Ctrl-C ends it\.\n$/,
    );
    expect(stderr).toMatch(
      /^rxzk: warning: other machines can reach 0\.0\.0\.0:\d+, and everybody may write there\n$/,
    );
  });

  it('reports in one line that another program uses the port', async () => {
    using run = startRxzk(['serve', '--port', '0', '--json']);
    await run.until('"serving"');
    const [, port = ''] = /:(\d+)"/.exec(run.printed().stdout) ?? [];

    expect(await rxzk(['serve', '--port', port])).toStrictEqual({
      code: 1,
      stdout: '',
      stderr: `rxzk: cannot listen on 127.0.0.1:${port}: another program uses this port\n`,
    });
  });

  it.each([
    [['--port', '65536'], 'port must be a whole number from 0 to 65535, got 65536'],
    [['--port', '0', '--host', 'example.org'], 'host must be an IP address or localhost'],
    [['--port', '0', '--seed', file('{"path":"/a"}\n{"path":"b"}\n')], 'line 2'],
    [['--port', '0', '--seed', join(folder, 'missing')], 'FILE must be a file that can be read'],
    [['--port', '0', '--seed', file('{"path":"/zookeeper/x"}\n')], '/zookeeper'],
    [['--port', '0', '--tls-cert', file('no PEM')], 'tls.cert must be PEM'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await rxzk(['serve', ...args]);

    expect([code, stdout]).toStrictEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

function file(text: string): string {
  files += 1;
  const path = join(folder, String(files));
  writeFileSync(path, text);
  return path;
}
