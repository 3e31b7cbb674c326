import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

// The part in braces is a background process. The command `exec` starts the program. The background
// process reads a pipe, and only this Node process writes to this pipe. When the program has ended,
// this Node process writes a line to the pipe. If the pipe ends without a line, the cause is that
// this Node process has already ended, for example after SIGKILL. In this case, the background
// process kills the program. In the whole script, also in the braces, `$$` is the process
// id of the shell. `exec` replaces the shell with the program, and the process id does not change.
// So `kill -9 $$` kills the program.
const script = '{ read -r _ <&3 || { kill -9 $$; rm -rf "$0"; }; } & exec "$@" 3<&-';

/**
 * Starts a program. The program never runs longer than this Node process. If this Node process ends
 * before the program, a background process kills the program and removes `folder`. This
 * background process works even if SIGKILL has ended this Node process.
 *
 * @param folder - the working directory of the program. If the program ends before this Node
 * process, the folder stays
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
    // Ctrl-C sends a signal to the whole process group of this Node process. With this option, the
    // background process is in another group. So the background process survives, and can kill the
    // program that this function has started.
    detached: true,
  });
  const lifeline = child.stdio[3] as Writable;
  child.once('exit', () => lifeline.end('\n'));
  return child;
}
