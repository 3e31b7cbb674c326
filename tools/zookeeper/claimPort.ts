import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), 'rxzk-ports');
const claims: string[] = [];

process.once('exit', () => {
  for (const claim of claims) rmSync(claim, { force: true });
});

/**
 * Claims a port while this process lives. `false` when this or another process has it.
 *
 * A server that is down leaves its port free. Without the claim another test run could take it.
 */
export function claimPort(port: number): boolean {
  mkdirSync(folder, { recursive: true });
  const claim = join(folder, String(port));
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
  } catch {
    // A process that was killed leaves its claims. The next try may have the port.
    if (!isHeld(claim)) rmSync(claim, { force: true });
    return false;
  }
  claims.push(claim);
  return true;
}

function isHeld(claim: string): boolean {
  try {
    const pid = Number(readFileSync(claim, 'utf8'));
    // A claim is empty for a moment before its process is written. Signal 0 only asks whether it lives.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
