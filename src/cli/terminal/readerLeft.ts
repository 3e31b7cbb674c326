import { spawn } from 'node:child_process';
import { fstatSync } from 'node:fs';
import { EMPTY, Observable } from 'rxjs';

/**
 * Emits when no program can read a pipe any more.
 *
 * When the last reader of the pipe ends, Node notices this only at the next write to the pipe. The
 * GNU program `tail` notices this at once, and then ends with SIGPIPE. So this function starts a
 * `tail` whose output is the same pipe, and waits for the end of `tail`. If `tail` is missing, or
 * does not end with SIGPIPE, the stream emits nothing.
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
