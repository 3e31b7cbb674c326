import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How long an instance may take to leave in order, in ms. */
const patience = 3_000;

/** Tells an instance to leave, and waits for its end. */
export async function endInstance(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  const lost = setTimeout(() => void child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(lost);
}
