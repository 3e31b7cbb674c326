import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

// The part in braces runs in the background. It reads a pipe that only this process can write to.
// If it reads a line, the program has ended. If it reads the end of the file, this process has
// ended, for example after SIGKILL. It then kills the program, which has the process id `$$`
// because of `exec`.
const script = '{ read -r _ <&3 || { kill -9 $$; rm -rf "$0"; }; } & exec "$@" 3<&-';

/**
 * Starts a program that ends with this process. When this process ends in any way, the program is
 * killed and `folder` is removed.
 *
 * @param folder - the working directory of the program; it stays if the program ends first
 * @param output - the file descriptor for the output of the program
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
    // Ctrl-C in the terminal, or a signal to the whole process group, must not end the background
    // part.
    detached: true,
  });
  const lifeline = child.stdio[3] as Writable;
  child.once('exit', () => lifeline.end('\n'));
  return child;
}
