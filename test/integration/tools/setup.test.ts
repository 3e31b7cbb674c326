import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const setup = fileURLToPath(new URL('../../../tools/setup.mjs', import.meta.url));

describe('setup', () => {
  it('finds nothing to do on a machine that runs tests', () => {
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

  it('provides a server for tests, even if RXZK_SERVERS names other servers', () => {
    const { stdout } = run(['--for-test'], { RXZK_SERVERS: '127.0.0.1:2181' });
    expect(stdout).not.toContain('not needed');
  });

  it('continues without Apache ZooKeeper if any server is enough, and prints the reason', () => {
    const { folder, env } = withoutPackages();
    writeFileSync(join(folder, 'apt-get'), '#!/bin/sh\nexit 100\n');
    const { status, stdout } = run(['--any-server'], { ...env, PATH: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^ZooKeeper server: the one in memory \(missing: default-jre-headless; .+\)$/m,
    );
  });

  const isRoot = process.getuid?.() === 0;

  it.runIf(isRoot)(
    'installs the packages that only tests need, and reports this in one line',
    () => {
      const { env, calls } = withoutPackages();
      const { status, stdout } = run(['--for-test'], env);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^Debian packages: installing python3-kazoo( \S+)+$/m);
      expect(calls()).toMatch(/^update\ninstall -y --no-install-recommends python3-kazoo( \S+)+\n/);
    },
  );

  it('continues without the other servers if it cannot fetch them, and prints the reason', () => {
    const { folder, env } = withoutPackages();
    writeFileSync(join(folder, 'dpkg-query'), "#!/bin/sh\nprintf 'install ok installed'\n");
    writeFileSync(join(folder, 'apt-get'), '#!/bin/sh\necho no network >&2\nexit 100\n');
    const { status, stdout } = run(['--for-test'], { ...env, XDG_CACHE_HOME: folder });
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((line) => line.includes("can't be fetched"))).toStrictEqual(
      ['3.4.13', '3.9.3'].map(
        (version) =>
          `ZooKeeper server ${version} for tests: can't be fetched ` +
          '(apt-get update failed: no network); the tests that start it fail',
      ),
    );
  });

  it.skipIf(isRoot)('names the packages that only tests need when the user is not root', () => {
    const { env, calls } = withoutPackages();
    const { status, stderr } = run(['--for-test'], env);
    expect(status).toBe(1);
    expect(stderr).toContain('Run as root: apt-get install --no-install-recommends python3-kazoo');
    expect(calls()).toBe('');
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

/**
 * Simulates a machine without Debian packages. On the simulated machine, the program `apt-get`
 * installs nothing. It only writes its arguments to a file.
 */
function withoutPackages() {
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-setup-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const log = join(folder, 'calls');
  writeFileSync(log, '');
  writeFileSync(join(folder, 'dpkg-query'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\necho "$@" >> ${log}\n`, { mode: 0o755 });
  return {
    folder,
    env: { PATH: `${folder}:${process.env.PATH ?? ''}` },
    calls: () => readFileSync(log, 'utf8'),
  };
}
