import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The time limit after SIGTERM, in ms. An instance that still runs after this time is killed. */
const patience = 3_000;

/**
 * Asks an instance to end. Waits until the instance has ended. Kills the instance if it does not
 * end within the time limit.
 */
export async function endInstance(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  const lost = setTimeout(() => void child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(lost);
}
