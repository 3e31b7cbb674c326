import { lastValueFrom, toArray } from 'rxjs';
import { createClient, removeTree, type TransactionOperation, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/cli/runProgram.js';
import type { Terminal } from '../../../src/cli/terminal/Terminal.js';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { fakeTerminal } from '../../unit/cli/fakeTerminal.js';
import { releasesUnderTest } from '../support/served/releasesUnderTest.js';
import type { End } from '../support/startProcess.js';

const [ann, binary] = ['digest:ann:secret', Buffer.from([0, 255, 10])];

describe.each(releasesUnderTest('installed', '3.4.13'))('export and import on %s', (release) => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer({ release });
    client = createClient({ servers: server.servers, transport: 'wire' });
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('print parents before children, sorted by name, and write the same znodes elsewhere', async () => {
    await plant('/one', [
      ['/b', 'grüße\n'],
      ['/b/z', ''],
      ['/b/a', binary],
      ['/a', 'x'],
    ]);
    const { code, stdout, stderr } = await run(['export', '/one']);

    expect([code, stderr]).toStrictEqual([0, '']);
    expect(stdout.split('\n')).toStrictEqual([
      '{"path":"/","data":"top"}',
      '{"path":"/a","data":"x"}',
      '{"path":"/b","data":"grüße\\\\n"}'.replace('\\\\', '\\'),
      '{"path":"/b/a","base64":"AP8K"}',
      '{"path":"/b/z"}',
      '',
    ]);
    expect(await load(stdout, '/new/place')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect((await run(['export', '/new/place'])).stdout).toBe(stdout);
    expect((await run(['export', '/new/place', '--json'])).stdout).toBe(stdout);
  });

  it('overwrite an existing znode, or leave it with --if-missing', async () => {
    await plant('/kept', [['/a', 'mine']]);
    const lines = '{"path":"/a","data":"theirs"}\n{"path":"/a/b","data":"new"}\n';
    const dry = await load(lines, '/kept', '--dry-run');
    expect(dry).toMatchObject({ code: 0, stdout: 'set /kept/a\ncreate /kept/a/b\n' });
    expect(await lastValueFrom(client.exists('/kept/a/b'))).toBeNull();

    const left = await load(lines, '/kept', '--if-missing', '--json');
    expect(
      left.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toStrictEqual([
      { action: 'keep', path: '/kept/a' },
      { action: 'create', path: '/kept/a/b' },
    ]);
    expect(await text('/kept/a')).toBe('mine');
    expect(await load(lines, '/kept')).toMatchObject({ code: 0 });
    expect(await text('/kept/a')).toBe('theirs');
    expect(await text('/kept')).toBe('top');
  });

  it('write nothing when a line is wrong, and name the line', async () => {
    const { code, stderr } = await load('{"path":"/a"}\n{"path":"/a","data":1}\n', '/wrong');

    expect(code).toBe(2);
    expect(stderr).toBe('line 2: data must be a text, got 1');
    expect(await lastValueFrom(client.exists('/wrong'))).toBeNull();
    expect(await load('{"path":"/zookeeper/x"}', '/')).toMatchObject({ code: 2 });
    expect(await run(['import', '/none/such/file'])).toMatchObject({ code: 2 });
  });

  it('leave out ephemerals and report this, or include them', async () => {
    await plant('/mixed', [['/a', 'x']]);
    await lastValueFrom(client.create('/mixed/e', 'mine', { mode: 'ephemeral' }));
    const without = await run(['export', '/mixed']);
    expect(without.stdout).not.toContain('/e');
    expect(without.stderr).toContain('left out ephemeral znodes: 1');
    const { stdout, stderr } = await run(['export', '/mixed', '--ephemerals']);
    expect(stdout).toContain('{"path":"/e","data":"mine"}');
    expect(stderr).toBe('');
    await load(stdout, '/persistent');
    expect(await lastValueFrom(client.exists('/persistent/e'))).toMatchObject({
      ephemeralOwner: null,
    });
  });

  it('include access control lists with --acl, also for existing znodes', async () => {
    await plant('/lists', [['/a', 'x']]);
    const acl = [{ perms: 1, scheme: 'world', id: 'anyone' }];
    await lastValueFrom(
      client.setAcl('/lists/a', [...acl, { perms: 31, scheme: 'ip', id: '127.0.0.1' }]),
      {
        defaultValue: undefined,
      },
    );
    const { stdout } = await run(['export', '/lists', '--acl']);
    expect(stdout).toContain('"acl":["world:anyone:r","ip:127.0.0.1:cdrwa"]');
    await load(stdout, '/lists2');
    await load(stdout, '/lists2');
    expect((await run(['export', '/lists2', '--acl'])).stdout).toBe(stdout);
  });

  it('leave out the znodes of the server itself when they export the root', async () => {
    const { stdout } = await run(['export', '/']);
    expect(stdout).not.toContain('/zookeeper');
    expect((await run(['export', '/zookeeper'])).stdout).toContain('{"path":"/"');
    expect(await load(stdout, '/')).toMatchObject({ code: 0 });
  });

  it('fail with the codes of other requests', async () => {
    expect(await run(['export', '/none'])).toMatchObject({ code: 1, stdout: '' });
    await lastValueFrom(
      client.create('/closed', '', { acl: [{ perms: 31, scheme: 'ip', id: '10.9.8.7' }] }),
    );
    expect(await run(['export', '/closed'], { env: { RXZK_AUTH: ann } })).toMatchObject({
      code: 4,
    });
    expect(await load('{"path":"/a"}', '/closed')).toMatchObject({ code: 4 });
    await lastValueFrom(client.remove('/closed'), { defaultValue: undefined });
  });

  it('carry 1,000 znodes and data of 5 MB, over lost connections', async () => {
    const data = 'x'.repeat(5_000);
    const names = Array.from(
      { length: 1_000 },
      (_, index) => `/n${String(index).padStart(4, '0')}`,
    );
    await plant(
      '/many',
      names.map((name) => [name, data] as const),
    );
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    const env = { RXZK_SERVERS: proxy.servers };
    const exported = await run(['export', '/many', '--transport', 'wire'], {
      env,
      ...cutting(proxy),
    });
    expect(exported.code).toBe(0);
    expect(exported.stderr).toContain('the connection is lost');
    expect(exported.stdout.trim().split('\n')).toHaveLength(1_001);

    const read = async (): Promise<Buffer> => Buffer.from(exported.stdout);
    const args = ['import', '/many2', '-', '--json'];
    const imported = await run(args, { env, read, ...cutting(proxy) });
    expect(imported.code).toBe(0);
    expect(imported.stderr).toContain('the connection is lost');
    expect((await run(['export', '/many2'])).stdout).toBe(exported.stdout);
    await lastValueFrom(removeTree(client, '/many2').pipe(toArray()));
  }, 60_000);

  it.runIf(release === 'installed')('need the wire transport for an import', async () => {
    const { code, stderr } = await load('{"path":"/a"}', '/w', '--transport', 'binding');
    expect(code).toBe(1);
    expect(stderr).toContain("transport: 'wire'");
  });

  /**
   * Creates a terminal that keeps all written lines. After each 150th line, the terminal ends all
   * connections of the proxy.
   */
  function cutting(proxy: TcpProxy): Pick<Terminal, 'write'> & { readonly lines: string[] } {
    const lines: string[] = [];
    return {
      lines,
      write: (line) => {
        lines.push(String(line));
        if (lines.length % 150 === 0) proxy.cut();
      },
    };
  }

  async function plant(
    top: string,
    children: readonly (readonly [path: string, data: string | Buffer])[],
  ): Promise<void> {
    const operations: readonly TransactionOperation[] = [
      { type: 'create', path: top, data: 'top' },
      ...children.map(([path, data]) => ({ type: 'create' as const, path: top + path, data })),
    ];
    for (let at = 0; at < operations.length; at += 100) {
      await lastValueFrom(client.transaction(operations.slice(at, at + 100)));
    }
  }

  async function text(path: string): Promise<string> {
    return String((await lastValueFrom(client.getData(path))).data);
  }

  async function load(
    lines: string,
    top: string,
    ...options: readonly (string | Terminal['env'])[]
  ): Promise<End> {
    const env = options.find((option) => typeof option === 'object') ?? {};
    const flags = options.filter((option) => typeof option === 'string');
    return run(['import', top, '-', ...flags], { read: async () => Buffer.from(lines), env });
  }

  async function run(
    args: readonly string[],
    { lines, ...own }: Partial<Terminal> & { readonly lines?: readonly string[] } = {},
  ): Promise<End> {
    const env = { RXZK_SERVERS: server.servers, ...own.env };
    const { terminal, told, written } = fakeTerminal({ ...own, env });
    const code = await runProgram(args, terminal);
    return { code, stdout: (lines ?? written).join(''), stderr: told.join('\n') };
  }
});
