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

/** `rxzk` uses this object to control the keeper. The keeper process runs the user's command. */
export interface Keeper {
  /**
   * Waits until the command of an earlier term has ended. Then starts the command for this term.
   * Emits one report: how this command has ended, or why it could not be started. The keeper stops
   * the command when the subscription or the lease ends.
   */
  run(token: number, lease: () => number): Observable<Report>;
  /**
   * Stops the command if the command runs. Afterwards, `run` starts no command. Emits when no
   * command runs any more.
   */
  stop(signal: NodeJS.Signals): Observable<unknown>;
  /** Emits when no command runs. */
  readonly idle$: Observable<unknown>;
  /** Ends the keeper. The end of the keeper also ends the command. */
  close(): void;
}

/** The time between two messages, in ms. Each message reports the time left until the lease ends. */
const beat = 100;

/** Starts the keeper for a command. The keeper waits for its first order. */
export function openKeeper(words: readonly string[], grace: number): Keeper {
  const program = new URL(`main${extname(import.meta.url)}`, import.meta.url);
  const child = fork(fileURLToPath(program), [String(grace), ...words], {
    // The keeper is detached from the terminal. So only `rxzk` receives Ctrl-C, and `rxzk` then
    // makes the keeper stop the command.
    detached: true,
  });
  const status$ = new BehaviorSubject<'idle' | 'running'>('idle');
  const report$ = new Subject<Report>();
  const idle$ = status$.pipe(first((status) => status === 'idle'));
  let accepting = true;

  child.on('message', (report: Report) => {
    // `report$` must emit before `idle$` emits, because a subscriber of `idle$` may end `rxzk`
    // immediately. The report says how the command has ended, with the exit code if there is one.
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
      // If the lease is over, the function `lease` ends the term and returns 0. The end of the term
      // also ends the subscription of `subscriber`. In this case, the command must not start.
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
