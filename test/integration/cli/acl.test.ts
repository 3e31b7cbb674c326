import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/cli/runProgram.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { fakeTerminal } from '../../unit/cli/fakeTerminal.js';
import type { End } from '../support/startProcess.js';

describe('access control in the shell', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(client.create('/a'));
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('is printed and replaced in one notation', async () => {
    expect(await run('get-acl', '/a')).toMatchObject({ code: 0, stdout: 'world:anyone:cdrwa\n' });
    const entries = ['world:anyone:ra', 'ip:127.0.0.1:cdrwa'];
    expect(await run('set-acl', '/a', ...entries, '--if-version', '0')).toMatchObject({
      code: 0,
      ...{ stdout: '', stderr: '' },
    });
    expect(await run('get-acl', '/a')).toMatchObject({ stdout: `${entries.join('\n')}\n` });
    const { stdout } = await run('get-acl', '/a', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      path: '/a',
      acl: [{ perms: 17 }, { scheme: 'ip', id: '127.0.0.1', perms: 31 }],
      stat: { aversion: 1 },
    });
  });

  it('fails with code 1 at another version, 2 for a senseless list, and 4 without permission', async () => {
    const wrong = await run('set-acl', '/a', 'world:anyone:r', '--if-version', '7');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('setAcl /a');
    const senseless = await run('set-acl', '/a', 'world:anyone:rx');
    expect(senseless).toMatchObject({ code: 2 });
    expect(senseless.stderr).toContain('acl[0] must be scheme:id:permissions');
    await lastValueFrom(client.create('/closed', '', { acl: closed }));
    expect(await run('get-acl', '/closed')).toMatchObject({ code: 4, stdout: '' });
    expect(await run('get-acl', '/none')).toMatchObject({ code: 1, stdout: '' });
  });

  it('uses the identities of whoami', async () => {
    expect(await run('whoami')).toMatchObject({ code: 0, stdout: 'ip:127.0.0.1\n' });
    const auth = { RXZK_AUTH: 'digest:ann:secret' };
    const named = await inProcess(['whoami', '--json'], auth);
    expect(
      named.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toStrictEqual([
      { scheme: 'digest', id: 'ann' },
      { scheme: 'ip', id: '127.0.0.1' },
    ]);
    const refused = await run('whoami', '--transport', 'binding');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("transport: 'wire'");
  });

  async function run(...args: readonly string[]): Promise<End> {
    return inProcess(args, {});
  }

  async function inProcess(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<End> {
    const given = { RXZK_SERVERS: server.servers, ...env };
    const { terminal, told, written } = fakeTerminal({ env: given });
    const code = await runProgram(args, terminal);
    return { code, stdout: written.join(''), stderr: told.join('\n') };
  }
});

const closed = [{ perms: 31, scheme: 'ip', id: '10.9.8.7' }];
