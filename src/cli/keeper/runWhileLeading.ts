import {
  catchError,
  connect,
  ignoreElements,
  map,
  merge,
  mergeMap,
  type Observable,
  of,
  switchMap,
  tap,
  throwError,
} from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import { isLeading } from '../../election/candidacy/isLeading.js';
import { diagnosticsOf } from '../../election/diagnosticsOf.js';
import type { Leader } from '../../election/Leader.js';
import type { LeaderTerm } from '../../election/LeaderTerm.js';
import type { Standing } from '../../election/Standing.js';
import { whileLeading } from '../../election/whileLeading.js';
import { signalCode } from '../run/signalCode.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Keeper } from './openKeeper.js';
import type { Report } from './Report.js';
import { tellHolder } from './tellHolder.js';

/** What a command needs to run. */
export interface RunWhileLeadingConfig {
  readonly client: Pick<ZkClient, 'lease'>;
  readonly terminal: Pick<Terminal, 'signal$' | 'tell'>;
  readonly keeper: Pick<Keeper, 'run' | 'stop' | 'idle$'>;
  /** The candidate that leads. */
  readonly leader$: Observable<Leader | null>;
  /**
   * What follows when the lease was over only for the keeper.
   *
   * @defaultValue the command again
   */
  readonly lapsed$?: Observable<never> | undefined;
}

/**
 * Runs the keeper's command while leading. Emits its exit code if it ends by itself. Passes signals
 * on to the command, and ends after the command has ended, for any reason.
 */
export function runWhileLeading(
  standing$: Observable<Standing>,
  { client, terminal, keeper, leader$, lapsed$ }: RunWhileLeadingConfig,
): Observable<{ readonly exitCode: number }> {
  const code$ = standing$.pipe(
    tap((standing) => {
      terminal.tell(describe(standing));
    }),
    connect((told$) =>
      merge(
        told$.pipe(whileLeading(run)),
        tellHolder(told$, leader$, terminal.tell),
        told$.pipe(
          mergeMap(diagnosticsOf),
          tap(({ left }) => {
            terminal.tell(
              `only ${left} numbers are left: recreate the parent while it has no candidates`,
            );
          }),
          ignoreElements(),
        ),
      ),
    ),
    // Others may rely on it: when this process ends, the command has ended.
    catchError((error: unknown) => keeper.idle$.pipe(switchMap(() => throwError(() => error)))),
  );
  const interrupted$ = terminal.signal$.pipe(
    switchMap((signal) => keeper.stop(signal).pipe(map(() => signalCode(signal)))),
  );
  return merge(code$, interrupted$).pipe(map((exitCode) => ({ exitCode })));

  function run(term: LeaderTerm): Observable<number> {
    return keeper
      .run(term.token, () => (isLeading(term) ? client.lease() : 0))
      .pipe(switchMap((report) => codeOf(report, term)));
  }

  function codeOf(report: Report, term: LeaderTerm): Observable<number> {
    switch (report.type) {
      case 'ended':
        return of(report.exitCode);
      case 'failed':
        terminal.tell(report.reason);
        return of(report.exitCode);
      case 'lapsed':
        // The proof came too late for the keeper, but in time for the election.
        return lapsed$ ?? run(term);
    }
  }
}

function describe(standing: Standing): string {
  switch (standing.role) {
    case 'leader':
      return `leads as ${standing.candidate}, token ${standing.token}`;
    case 'follower':
      return `waits for ${standing.waitsFor}, ${standing.rank} ahead`;
    case 'suspended':
      return 'does not lead, the session is not certain';
  }
}
