import { spawn } from 'node:child_process';
import { fstatSync } from 'node:fs';
import { EMPTY, Observable } from 'rxjs';

/**
 * Emits when no program can read a pipe any more.
 *
 * Without help, Node notices only at the next write that nobody reads the pipe. The program `tail`
 * of the GNU tools notices this at once, and ends with the signal SIGPIPE. So this function starts
 * a `tail` on the same pipe, and waits for its end. If `tail` does not exist or does not behave
 * this way, the stream emits nothing.
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
