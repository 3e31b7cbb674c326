import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

// The part in braces runs in the background. It reads a pipe, and only this Node process can write
// to the pipe. If the part reads a line, the program has ended. If the part reads the end of the
// pipe, this Node process has ended, for example after SIGKILL. The part then kills the program.
// The program has the process id `$$`, because `exec` keeps the process id of the shell.
const script = '{ read -r _ <&3 || { kill -9 $$; rm -rf "$0"; }; } & exec "$@" 3<&-';

/**
 * Starts a program that ends together with this process. When this process ends in any way, the
 * background part kills the program and removes `folder`.
 *
 * @param folder - the working directory of the program. If the program ends before this process,
 * the folder stays
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
    // Ctrl-C in the terminal must not end the background part. A signal to the whole process group
    // must not end it either.
    detached: true,
  });
  const lifeline = child.stdio[3] as Writable;
  child.once('exit', () => lifeline.end('\n'));
  return child;
}
