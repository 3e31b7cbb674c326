import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const setup = fileURLToPath(new URL('../../../tools/setup.mjs', import.meta.url));

describe('setup', () => {
  it('finds nothing to do where tests run', () => {
    const { status, stdout } = run([]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Node: \S+\nnpm packages: up to date\nZooKeeper server: \S+\n$/);
  });

  it.each([
    { args: ['--servers'], env: {} },
    { args: ['--servers=127.0.0.1:2181'], env: {} },
    { args: [], env: { RXZK_SERVERS: '127.0.0.1:2181' } },
  ])('needs no server with $args $env', ({ args, env }) => {
    expect(run(args, env).stdout).toContain('ZooKeeper server: not needed');
  });

  it('provides a server for tests, whatever servers are named', () => {
    const { stdout } = run(['--for-test'], { RXZK_SERVERS: '127.0.0.1:2181' });
    expect(stdout).not.toContain('not needed');
  });

  it('refuses a ZOOKEEPER_HOME without jars', () => {
    const { status, stderr } = run([], { ZOOKEEPER_HOME: '/nonexistent' });
    expect(status).toBe(1);
    expect(stderr).toContain('ZOOKEEPER_HOME is /nonexistent');
  });

  it('refuses an unknown argument', () => {
    const { status, stderr } = run(['--fast']);
    expect(status).toBe(2);
    expect(stderr).toContain('--fast');
  });
});

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [setup, ...args], {
    encoding: 'utf8',
    env: { ...process.env, RXZK_SERVERS: '', ...env },
  });
}
