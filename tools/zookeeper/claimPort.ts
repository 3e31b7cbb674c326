import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), 'rxzk-ports');
const claims: string[] = [];

process.once('exit', () => {
  for (const claim of claims) rmSync(claim, { force: true });
});

/**
 * Claims a port until this process ends. Returns `false` if this process or another process has
 * already claimed the port.
 *
 * When the server of a test does not run, its port is free. Because of the claim, no other test run
 * takes the port during this time.
 */
export function claimPort(port: number): boolean {
  mkdirSync(folder, { recursive: true });
  const claim = join(folder, String(port));
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
  } catch {
    // A killed process cannot remove its claims. So this line removes the claim of a process that
    // has ended, and the next attempt can get the port.
    if (!isHeld(claim)) rmSync(claim, { force: true });
    return false;
  }
  claims.push(claim);
  return true;
}

function isHeld(claim: string): boolean {
  try {
    const pid = Number(readFileSync(claim, 'utf8'));
    // A new claim is empty for a moment, until its process id is written. Signal 0 only checks
    // whether the process exists.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
