import { connect, type Socket } from 'node:net';
import { concat, defer, Observable, Subject, takeUntil, throwError, timer } from 'rxjs';
import type { Ask } from './Ask.js';
import { splitFrames } from './splitFrames.js';

/** A server, and for how long it may be talked to. */
export interface OpenConnectionConfig {
  readonly host: string;
  readonly port: number;
  /** Bounds the life of the connection, in ms; 2^31 - 1 at most. */
  readonly timeout: number;
}

/**
 * Emits the one function that talks through a new TCP connection, which lives until the subscriber
 * leaves. Never completes: it is the questions that fail once the connection is refused, lost,
 * overdue or talks nonsense.
 */
export function openConnection({ host, port, timeout }: OpenConnectionConfig): Observable<Ask> {
  return new Observable((subscriber) => {
    const socket = connect({ host, port, noDelay: true });
    subscriber.add(() => socket.destroy());

    const frames$ = new Subject<Buffer>();
    subscriber.add(
      concat(
        chunks(socket).pipe(takeUntil(timer(timeout))),
        throwError(() => new Error(`no answer within ${String(timeout)} ms`)),
      )
        .pipe(splitFrames())
        .subscribe(frames$),
    );

    // A socket keeps what is written to it until it is connected.
    subscriber.next((frame) =>
      defer(() => {
        socket.write(frame);
        return frames$;
      }),
    );
  });
}

/** Listeners stay on the socket: an `error` without one would end the process. */
function chunks(socket: Socket): Observable<Buffer> {
  return new Observable((subscriber) => {
    socket.on('data', (chunk) => {
      subscriber.next(chunk);
    });
    socket.on('error', (error) => {
      subscriber.error(error);
    });
    socket.on('close', () => {
      subscriber.error(new Error('the server closed the connection'));
    });
  });
}
