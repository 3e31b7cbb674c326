import { type Observable, of, Subject, take, tap, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { failWhenLost } from '../../../../src/cli/keeper/failWhenLost.js';
import type { Report } from '../../../../src/cli/keeper/Report.js';
import { runWhileLeading } from '../../../../src/cli/keeper/runWhileLeading.js';
import { messageOf } from '../../../../src/cli/run/messageOf.js';
import type { Leader } from '../../../../src/election/Leader.js';
import type { Standing } from '../../../../src/election/Standing.js';

const leader: Standing = { role: 'leader', candidate: 'n_1', token: 7 };
const follower: Standing = { role: 'follower', candidate: 'n_1', waitsFor: 'n_0', rank: 1 };
const suspended: Standing = { role: 'suspended', candidate: 'n_1' };

describe('runWhileLeading', () => {
  it('runs the command while leading, and stops it when leadership is lost', () => {
    const { standing$, log } = play();
    standing$.next(follower);
    expect(log).toEqual(['tell waits for n_0, 1 ahead']);
    standing$.next(leader);
    standing$.next(suspended);
    standing$.next(leader);
    expect(log.slice(1)).toEqual([
      'tell leads as n_1, token 7',
      'run 7',
      'tell does not lead, the session is not certain',
      'stop',
      'tell leads as n_1, token 7',
      'run 7',
    ]);
  });

  it('reports the id of the leader while it waits', () => {
    const { standing$, leader$, log } = play();
    standing$.next(follower);
    leader$.next({ id: 'host-7', token: 6, candidate: 'n_0' });
    leader$.next(null);
    standing$.next(leader);
    leader$.next({ id: 'host-1', token: 7, candidate: 'n_1' });
    expect(log.filter((entry) => entry.startsWith('tell held'))).toEqual(['tell held by host-7']);
  });

  it('continues to wait when it may not read the candidate ahead', () => {
    const { standing$, leader$, log } = play();
    standing$.next(follower);
    leader$.error(new Error('NO_AUTH'));
    standing$.next(leader);
    expect(log.at(-1)).toBe('run 7');
  });

  it('emits the exit code of a command that ended by itself', () => {
    const { standing$, report$, log } = play();
    standing$.next(leader);
    report$.next({ type: 'ended', exitCode: 3 });
    expect(log.at(-1)).toBe('exit 3');
  });

  it('reports why the command did not start', () => {
    const { standing$, report$, log } = play();
    standing$.next(leader);
    report$.next({ type: 'failed', exitCode: 127, reason: 'no such command' });
    expect(log.slice(-2)).toEqual(['tell no such command', 'exit 127']);
  });

  it('starts the command again when only the keeper has noticed the end of the lease', () => {
    const { standing$, report$, log } = play();
    standing$.next(leader);
    report$.next({ type: 'lapsed' });
    expect(log.slice(-2)).toEqual(['run 7', 'run 7']);
  });

  it('errors after the end of the lease when the command must not run twice', () => {
    const { standing$, report$, log } = play({ lapsed$: throwError(() => new Error('lost')) });
    standing$.next(leader);
    report$.next({ type: 'lapsed' });
    expect(log.filter((entry) => entry !== 'stop').slice(-2)).toEqual(['run 7', 'error lost']);
  });

  it('passes on a signal, and exits with 128 plus its number when no command runs', () => {
    const { signal$, log } = play();
    signal$.next('SIGTERM');
    expect(log).toEqual(['signal SIGTERM', 'exit 143']);
  });

  it('errors only after the command has ended', () => {
    const idle$ = new Subject<void>();
    const { standing$, log } = play({ idle$ });
    standing$.next(leader);
    standing$.error(new Error('refused'));
    expect(log.slice(-2)).toEqual(['run 7', 'stop']);
    idle$.next();
    expect(log.at(-1)).toBe('error refused');
  });
});

describe('failWhenLost', () => {
  it.each([
    [
      'passes on standings before leadership',
      of(follower, suspended, follower),
      ['follower', 'suspended', 'follower'],
    ],
    [
      'passes on standings during leadership',
      of(follower, leader, leader),
      ['follower', 'leader', 'leader'],
    ],
    ['errors when leadership is lost', of(leader, suspended, leader), ['leader', 'error']],
  ])('%s', (_, standing$: Observable<Standing>, expected) => {
    const seen: string[] = [];
    // This source never completes. If it completed, `failWhenLost` would fail in each row of the
    // table, even in the rows that lose no leadership.
    const source$ = new Subject<Standing>();
    source$.pipe(failWhenLost(throwError(() => new Error('lost')))).subscribe({
      next: ({ role }) => seen.push(role),
      error: () => seen.push('error'),
    });
    standing$.subscribe((standing) => source$.next(standing));
    expect(seen).toEqual(expected);
  });
});

function play({
  idle$ = of<unknown>(undefined),
  lapsed$,
}: { idle$?: Observable<unknown>; lapsed$?: Observable<never> } = {}) {
  const log: string[] = [];
  const standing$ = new Subject<Standing>();
  const report$ = new Subject<Report>();
  const leader$ = new Subject<Leader | null>();
  const signal$ = new Subject<NodeJS.Signals>();
  runWhileLeading(standing$, {
    client: { lease: () => 1_000 },
    terminal: { signal$, tell: (message) => void log.push(`tell ${message}`) },
    keeper: { run, stop, idle$ },
    leader$,
    lapsed$,
  }).subscribe({
    next: ({ exitCode }) => log.push(`exit ${exitCode}`),
    error: (error: unknown) => log.push(`error ${messageOf(error)}`),
  });
  return { standing$, leader$, report$, signal$, log };

  function run(token: number): Observable<Report> {
    log.push(`run ${token}`);
    return report$.pipe(take(1), tap({ unsubscribe: () => void log.push('stop') }));
  }

  function stop(signal: NodeJS.Signals): Observable<unknown> {
    log.push(`signal ${signal}`);
    return idle$;
  }
}
