import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('ownServer.ts', import.meta.url));

describe('spawnBound', { timeout: 60_000 }, () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'removes the server and its data when the owner ends by %s',
    async (signal) => {
      const { owner, server } = await startOwner('wait');
      expect(isAlive(server.pid)).toBe(true);
      owner.kill(signal);
      await expectGone(server);
    },
  );

  it.each(['exit', 'throw'])(
    'removes the server and its data when the owner ends by %s',
    async (end) => {
      const { server } = await startOwner(end);
      await expectGone(server);
    },
  );
});

interface Started {
  readonly pid: number;
  readonly log: string;
}

async function startOwner(end: string) {
  const owner = spawn(process.execPath, ['--import', 'tsx', program, end], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void owner.kill('SIGKILL'));
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, server: JSON.parse(line.toString()) as Started };
}

async function expectGone({ pid, log }: Started): Promise<void> {
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  await expect.poll(() => existsSync(dirname(log)), { timeout: 10_000 }).toBe(false);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
