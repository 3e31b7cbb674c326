import { spawn } from 'node:child_process';
import { fstatSync } from 'node:fs';
import { EMPTY, Observable } from 'rxjs';

/**
 * Emits when nobody can read a file descriptor any more.
 *
 * Node polls an output only while it writes, so a process notices with its next line that the
 * reader of a pipe has left. GNU tail polls its output, and SIGPIPE ends it. Without such a tail,
 * the stream emits nothing.
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
