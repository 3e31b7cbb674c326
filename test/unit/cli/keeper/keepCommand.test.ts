import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepCommand } from '../../../../src/cli/keeper/keepCommand.js';
import type { Order } from '../../../../src/cli/keeper/Order.js';
import type { Report } from '../../../../src/cli/keeper/Report.js';

const long = 600_000;
/**
 * The time limit for the start of a process. While other tests run, the start of a process is slow.
 */
const soon = { timeout: 10_000 };

describe('keepCommand', { timeout: 20_000 }, () => {
  it('reports the exit code, and starts the command again on request', async () => {
    const { obey, reports } = keep('exit $RXZK_TOKEN');
    obey({ type: 'start', token: 7, left: long });
    await expect.poll(() => reports, soon).toEqual([{ type: 'ended', exitCode: 7 }]);
    obey({ type: 'start', token: 8, left: long });
    await expect.poll(() => reports.at(-1), soon).toEqual({ type: 'ended', exitCode: 8 });
  });

  it('reports a command that does not exist, and a command that it cannot run', async () => {
    for (const [file, exitCode] of [
      ['no-such-command', 127],
      ['/', 126],
    ] as const) {
      const reports: Report[] = [];
      keepCommand([file], 1, (report) => void reports.push(report)).obey({
        type: 'start',
        token: 1,
        left: long,
      });
      await expect.poll(() => reports, soon).toMatchObject([{ type: 'failed', exitCode }]);
    }
  });

  it('sends the signal, and SIGKILL when the grace period is over', async () => {
    // This part of the test starts `sleep` without a shell. If a signal arrives just before a shell
    // runs its last command, the shell loses the signal.
    const polite = keep(['sleep', '100']);
    polite.obey({ type: 'start', token: 1, left: long });
    polite.obey({ type: 'stop', signal: 'SIGINT' });
    await expect.poll(() => polite.reports, soon).toEqual([{ type: 'ended', exitCode: 130 }]);

    const ready = join(tmpdir(), `rxzk-${randomUUID()}`);
    onTestFinished(() => {
      rmSync(ready, { force: true });
    });
    const deaf = keep(`trap '' TERM; : > ${ready}; while :; do sleep 0.05; done`, 100);
    deaf.obey({ type: 'start', token: 1, left: long });
    await expect.poll(() => existsSync(ready), soon).toBe(true);
    deaf.obey({ type: 'stop', signal: 'SIGTERM' });
    await expect.poll(() => deaf.reports, soon).toEqual([{ type: 'ended', exitCode: 137 }]);
  });

  it('stops the command when the lease is over, unless it receives a longer one', async () => {
    const { obey, reports } = keep('sleep 100');
    const start = performance.now();
    obey({ type: 'start', token: 1, left: 100 });
    obey({ type: 'lease', left: 400 });
    await expect.poll(() => reports, soon).toEqual([{ type: 'lapsed' }]);
    expect(performance.now() - start).toBeGreaterThan(390);
  });

  it('ignores orders while no command runs', async () => {
    const { obey, reports } = keep('exit 0');
    obey({ type: 'stop', signal: 'SIGTERM' });
    obey({ type: 'lease', left: 0 });
    obey({ type: 'start', token: 1, left: long });
    await expect.poll(() => reports, soon).toHaveLength(1);
    obey({ type: 'stop', signal: 'SIGTERM' });
    expect(reports).toEqual([{ type: 'ended', exitCode: 0 }]);
  });
});

function keep(command: string | readonly string[], grace = long) {
  const reports: Report[] = [];
  const { obey } = keepCommand(
    typeof command === 'string' ? ['sh', '-c', command] : command,
    grace,
    (report) => void reports.push(report),
  );
  const ordered = (order: Order): void => {
    obey(order);
  };
  onTestFinished(() => {
    ordered({ type: 'stop', signal: 'SIGKILL' });
  });
  return { obey: ordered, reports };
}
