import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How long an instance may take to end by itself after SIGTERM, in ms. */
const patience = 3_000;

/** Asks an instance to end, and waits for its end. Kills the instance if it takes too long. */
export async function endInstance(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  const lost = setTimeout(() => void child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(lost);
}
