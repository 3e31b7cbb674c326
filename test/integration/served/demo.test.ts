import { expect, it } from 'vitest';
import { startProcess } from '../support/startProcess.js';

it(
  'the demo shows everything on the ZooKeeper in memory, on a machine without Java',
  { timeout: 60_000 },
  async () => {
    using run = startProcess(process.execPath, ['--import', 'tsx', 'examples/demo/main.ts'], {
      env: { ...process.env, PATH: '/nonexistent', ZOOKEEPER_HOME: '', RXZK_SERVERS: '' },
    });
    const { code, stdout, stderr } = await run.ended;

    expect([code, stderr]).toStrictEqual([0, '']);
    expect(stdout).toMatch(
      /demo {5}serves a ZooKeeper in memory at 127\.0\.0\.1:\d+, because this machine has no Apache ZooKeeper/,
    );
    expect(stdout).toContain('stops the server');
    expect(stdout).toContain('All 15 expectations were seen.');
  },
);
