import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

// The watcher reads a pipe whose other end only this process holds. A line means that
// the program has ended; the end of the file means that this process has, however it
// did (SIGKILL included). `exec` makes the program take over the pid `$$`.
const script = '{ read -r _ <&3 || { kill -9 $$; rm -rf "$0"; }; } & exec "$@" 3<&-';

/**
 * Starts a program that does not outlive this process: when this process is gone, the
 * program is killed and `folder` removed.
 *
 * @param folder - what to remove with the program; kept if the program ends by itself
 * @param output - file descriptor that takes the output of the program
 */
export function spawnBound(
  folder: string,
  output: number,
  program: string,
  args: readonly string[],
): ChildProcess {
  const child = spawn('sh', ['-c', script, folder, program, ...args], {
    stdio: ['ignore', output, output, 'pipe'],
    cwd: folder,
    // A Ctrl-C in the terminal, or a signal to the whole process group, must not reach the watcher.
    detached: true,
  });
  const lifeline = child.stdio[3] as Writable;
  child.once('exit', () => lifeline.end('\n'));
  return child;
}
