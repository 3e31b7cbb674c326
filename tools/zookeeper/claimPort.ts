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
 * For example, a test stops its server and starts it again on the same port. Without the claim,
 * another test run could take the port between the stop and the start.
 */
export function claimPort(port: number): boolean {
  mkdirSync(folder, { recursive: true });
  const claim = join(folder, String(port));
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
  } catch {
    // A killed process does not remove its claims. So the next line removes the claim of a process
    // that has ended. The present call of `claimPort` still returns `false`, but the next call of
    // `claimPort` can claim the port.
    if (!isHeld(claim)) rmSync(claim, { force: true });
    return false;
  }
  claims.push(claim);
  return true;
}

function isHeld(claim: string): boolean {
  try {
    const pid = Number(readFileSync(claim, 'utf8'));
    // The file of a new claim is empty until `claimPort` has written the process id to the file. If
    // the file is empty, `pid` is 0, and the claim counts as held. For any other `pid`, the code
    // calls `kill` with the signal 0. This signal ends no process. With this signal, `kill` only
    // checks whether the process exists.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
