import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from './support/eventually.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const unreachable = '127.0.0.1:1';

describe('demo', { timeout: 60_000 }, () => {
  let idle: { readonly frozen: Promise<End>; readonly unreachable: Promise<End> };

  beforeAll(() => {
    // These two demos mostly wait for a deadline. So they run in the background during the other
    // tests.
    idle = { frozen: freeze(), unreachable: run([`--servers=${unreachable}`]) };
  });

  afterAll(async () => {
    await Promise.allSettled([idle.frozen, idle.unreachable]);
  });

  describe('on its own server', () => {
    it('shows everything, leaves no process behind, and prints the time and a label without colours', async () => {
      const { code, stdout, stderr, pids, ms } = await run([]);

      expect(stderr).toBe('');
      expectInOrder(stdout, [
        'demo     has started a server at ',
        'session  connected to ',
        'data     no such znode',
        'leader   nobody',
        'data     "release 1"',
        'data     "release 2"',
        'children 0000000000 has joined, 1 in all',
        'leader   0000000000',
        'children 0000000001 has joined, 2 in all',
        'children 0000000002 has joined, 3 in all',
        'demo     sends SIGKILL to instance 1',
        'children 0000000000 has left, 2 in all',
        'leader   0000000001',
        'demo     sends SIGTERM to instance 2',
        'children 0000000001 has left, 1 in all',
        'leader   0000000002',
        'demo     kills the server',
        'session  suspended',
        'demo     starts the server again',
        'session  connected to ',
        'data     "release 3"',
        'children 0000000002 has left, 0 in all',
        'leader   nobody',
        '✓ the session is connected',
        'All 15 expectations were seen.',
        'session  closed',
      ]);
      expect(stdout).not.toContain('✗');
      expect(code).toBe(0);
      expect(ms).toBeLessThan(40_000);
      expect(pids).toHaveLength(5);
      const [lines = ''] = stdout.split('\n\n');
      for (const line of lines.split('\n')) {
        expect(line).toMatch(
          /^\d\d:\d\d:\d\d\.\d{3} (session|data|children|leader|standing|demo) +\S/,
        );
      }
    });

    it.concurrent.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)('ends cleanly on %s', async (signal, exitCode) => {
      await using demo = start([]);
      await demo.until('instance 2 has pid');
      demo.signal(signal);
      const { code, stdout, pids } = await demo.ended;

      expect(stdout).toContain(`ends: got ${signal}`);
      expect(stdout).toContain('Not seen: ');
      expect(code).toBe(exitCode);
      expect(pids).toHaveLength(3);
    });

    it.concurrent('leaves no process behind when it is killed', async () => {
      await using demo = start([]);
      await demo.until('instance 3 has pid');
      demo.signal('SIGKILL');

      expect((await demo.ended).pids).toHaveLength(4);
    });
  });

  describe('on given servers', () => {
    let server: ZooKeeperServer;
    let client: ZkClient;

    beforeAll(async () => {
      server = await startServer();
      client = createClient({ servers: server.servers });
    });

    afterAll(async () => {
      await client.close();
      await server.stop();
    });

    it('takes them from RXZK_SERVERS, does not restart them, and does not change existing content', async () => {
      await lastValueFrom(client.create('/app_watch', 'before'));
      await lastValueFrom(client.create('/app_watch/0000000000', 'somebody else'));

      const { code, stdout } = await run([], server.servers);

      expect(stdout).toContain('does not restart the server');
      expect(stdout).toContain('All 13 expectations were seen.');
      expectInOrder(stdout, ['data     "before"', 'leader   0000000000', '"release 1"']);
      expect(code).toBe(0);
      const { data } = await lastValueFrom(client.getData('/app_watch'));
      expect(data.toString()).toBe('before');
      const { children } = await lastValueFrom(client.getChildren('/app_watch'));
      expect(children).toEqual(['0000000000']);
      await lastValueFrom(client.remove('/app_watch/0000000000'));
      await lastValueFrom(client.remove('/app_watch'));
    });

    it('removes what it has created on SIGINT while a killed instance is still a member', async () => {
      await using demo = start(['--servers', server.servers], unreachable);
      await demo.until('sends SIGKILL');
      demo.signal('SIGINT');

      expect((await demo.ended).code).toBe(130);
      expect(await lastValueFrom(client.exists('/app_watch'))).toBeNull();
    });
  });

  describe('on servers that do not answer', () => {
    it('reports at its time limit which events it has not seen', async () => {
      const { code, stdout, ms } = await idle.frozen;

      expect(stdout).toContain('✓ instance 1 leads');
      expect(stdout).toMatch(/^Not seen: .*the data are "release 3"/m);
      expect(code).toBe(1);
      // The time limit of the demo is 30 s. `ms` also contains the start of the process, which is
      // before these 30 s. On a busy machine, this start takes several seconds.
      expect(ms).toBeLessThan(36_000);
    });

    it('reports in one line that it cannot reach the servers', async () => {
      const { code, stderr, ms } = await idle.unreachable;

      expect(stderr).toMatch(/^demo: .+\n$/);
      expect(stderr).toContain(`cannot reach ZooKeeper at ${unreachable}: `);
      expect(code).toBe(1);
      expect(ms).toBeLessThan(16_000);
    });

    it('reports in one line that the host name of the servers is unknown', async () => {
      const name = 'no.such.host.invalid:2181';
      const { code, stderr, ms } = await run([`--servers=${name}`]);

      expect(stderr).toMatch(/^demo: .+\n$/);
      expect(stderr).toContain(`cannot reach ZooKeeper at ${name}: `);
      expect(code).toBe(1);
      expect(ms).toBeLessThan(16_000);
    });
  });

  it.concurrent.each([
    ['an unknown option', ['--nope'], '--nope'],
    ['an argument', ['nope'], 'nope'],
    ['an option without its value', ['--servers'], '--servers'],
    ['a limit that is too short', ['--limit', '14'], '--limit'],
    ['a connect string that makes no sense', ['--servers', 'x:y'], 'x:y'],
    ['an empty connect string', ['--servers='], 'servers'],
  ])('refuses %s in one line', async (_, args, mentioned) => {
    const { code, stdout, stderr } = await run(args);

    expect(stdout).toBe('');
    expect(stderr).toMatch(/^demo: .+\n$/);
    expect(stderr).toContain(mentioned);
    expect(code).toBe(2);
  });

  it.concurrent('explains itself with examples', async () => {
    const { code, stdout } = await run(['--help']);

    expect(stdout).toMatch(/^Usage: npm run demo/);
    expect(stdout).toContain('npm run demo -- --servers localhost:2181');
    expect(code).toBe(0);
  });
});

/** The result of a demo that has ended. */
interface End {
  readonly code: number | null;
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly pids: readonly number[];
}

/** Runs the demo on a server that stops replying during the demo. */
async function freeze(): Promise<End> {
  await using server = await startServer();
  await using demo = start(['--servers', server.servers, '--limit', '30']);
  await demo.until('children 0000000001 has joined');
  await server.pause();
  return await demo.ended;
}

/** Runs the demo and waits until it ends. */
async function run(args: readonly string[], presetServers?: string): Promise<End> {
  await using demo = start(args, presetServers);
  return await demo.ended;
}

/**
 * Starts the demo. `ended` resolves when the demo and all its processes have ended. Disposing of
 * the returned object kills the demo.
 */
function start(args: readonly string[], presetServers = '') {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/demo/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RXZK_SERVERS: presetServers },
    detached: true,
  });
  const group = -(child.pid as number);
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));

  async function end(): Promise<End> {
    const [code] = (await once(child, 'exit')) as [number | null];
    const ms = performance.now() - began;
    const output = await stdout;
    const pids = [...output.matchAll(/ pid (\d+)$/gm)].map(([, pid]) => Number(pid));
    for (const process of [group, ...pids]) await eventually(() => !isAlive(process), 20_000);
    return { code, ms, stdout: output, stderr: await stderr, pids };
  }

  return {
    ended: end(),
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    until: (words: string) => eventually(() => printed.includes(words), 30_000),
    [Symbol.asyncDispose]: async () => {
      if (isAlive(group)) process.kill(group, 'SIGKILL');
    },
  };
}

/**
 * Returns whether a process exists. If `pid` is negative, returns whether the process group `-pid`
 * still has a process.
 */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function expectInOrder(output: string, expected: readonly string[]): void {
  const lines = output.split('\n');
  let from = 0;
  for (const words of expected) {
    const found = lines.findIndex((line, index) => index >= from && line.includes(words));
    expect(found, `${words} in\n${lines.slice(from).join('\n')}`).toBeGreaterThanOrEqual(from);
    from = found + 1;
  }
}
