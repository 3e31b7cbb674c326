import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BehaviorSubject,
  defer,
  first,
  interval,
  map,
  NEVER,
  Observable,
  Subject,
  switchMap,
  take,
} from 'rxjs';
import type { Order } from './Order.js';
import type { Report } from './Report.js';

/** The process that starts and stops a command. */
export interface Keeper {
  /**
   * Starts the command, after the end of the one before, and emits how it ended. Unsubscribing stops
   * it, as does the end of the lease.
   */
  run(token: number, lease: () => number): Observable<Report>;
  /** Stops the command if it runs, and starts none again; emits when none runs. */
  stop(signal: NodeJS.Signals): Observable<unknown>;
  /** Emits when no command runs. */
  readonly idle$: Observable<unknown>;
  /** Ends the process, and the command with it. */
  close(): void;
}

/** How often the keeper hears how long the lease lasts, in ms. */
const beat = 100;

/** Starts the keeper of a command, which waits for its first order. */
export function openKeeper(words: readonly string[], grace: number): Keeper {
  const program = new URL(`main${extname(import.meta.url)}`, import.meta.url);
  const child = fork(fileURLToPath(program), [String(grace), ...words], {
    // Away from the terminal, whose Ctrl-C is for this process to pass on.
    detached: true,
  });
  const status$ = new BehaviorSubject<'idle' | 'running'>('idle');
  const report$ = new Subject<Report>();
  const idle$ = status$.pipe(first((status) => status === 'idle'));
  let accepting = true;

  child.on('message', (report: Report) => {
    // In this order: the exit code is known before anybody may leave.
    report$.next(report);
    status$.next('idle');
  });
  child.once('error', fail);
  child.once('exit', () => {
    fail(new Error('the process that kept the command was killed'));
  });

  return {
    run: (token, lease) => idle$.pipe(switchMap(() => (accepting ? running(token, lease) : NEVER))),
    stop: (signal) =>
      defer(() => {
        accepting = false;
        order(child, { type: 'stop', signal });
        return idle$;
      }),
    idle$,
    close: () => {
      if (child.connected) child.disconnect();
    },
  };

  function running(token: number, lease: () => number): Observable<Report> {
    return new Observable((subscriber) => {
      const left = lease();
      // Whoever finds the lease over ends the term, and is left by that.
      if (left <= 0) return;
      status$.next('running');
      order(child, { type: 'start', token, left });
      subscriber.add(() => {
        order(child, { type: 'stop', signal: 'SIGTERM' });
      });
      const beat$ = interval(beat).pipe(
        map(() => {
          order(child, { type: 'lease', left: lease() });
        }),
      );
      subscriber.add(beat$.subscribe());
      report$.pipe(take(1)).subscribe(subscriber);
    });
  }

  function fail(error: Error): void {
    report$.error(error);
    status$.next('idle');
  }
}

function order(child: ChildProcess, message: Order): void {
  if (child.connected) child.send(message);
}
