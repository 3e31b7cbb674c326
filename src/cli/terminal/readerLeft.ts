import { spawn } from 'node:child_process';
import { fstatSync } from 'node:fs';
import { EMPTY, Observable } from 'rxjs';

/**
 * Emits when no program can read a pipe any more.
 *
 * Node notices this only when it writes the next line. The program `tail` of the GNU tools notices
 * it at once, and then a SIGPIPE ends `tail`. So this function starts a `tail` on the same pipe. If
 * `tail` does not exist or does not behave this way, the stream emits nothing.
 */
export function readerLeft(fd: number, pid: number): Observable<void> {
  if (!isPipe(fd)) return EMPTY;
  return new Observable((subscriber) => {
    const args = ['-f', `--pid=${String(pid)}`, '/dev/null'];
    const tail = spawn('tail', args, { stdio: ['ignore', fd, 'ignore'] });
    tail.on('error', () => undefined);
    tail.once('exit', (_, signal) => {
      if (signal === 'SIGPIPE') subscriber.next();
    });
    tail.unref();
    return () => tail.kill();
  });
}

function isPipe(fd: number): boolean {
  try {
    return fstatSync(fd).isFIFO();
  } catch {
    return false;
  }
}
