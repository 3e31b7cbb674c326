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

/** What {@link runWhileLeading} needs. */
export interface RunWhileLeadingConfig {
  readonly client: Pick<ZkClient, 'lease'>;
  readonly terminal: Pick<Terminal, 'signal$' | 'tell'>;
  readonly keeper: Pick<Keeper, 'run' | 'stop' | 'idle$'>;
  /** Emits the leader, or `null` if there is no candidate. */
  readonly leader$: Observable<Leader | null>;
  /**
   * The keeper is the process that starts and stops the user's command. Sometimes `rxzk` renews the
   * lease in time, but the message about the renewal reaches the keeper too late. The keeper then
   * stops the command, although this candidate still leads. After that, `runWhileLeading` continues
   * with the stream `lapsed$`.
   *
   * @defaultValue a stream that starts the command again
   */
  readonly lapsed$?: Observable<never> | undefined;
}

/**
 * Runs the user's command while this candidate leads. If the command ends by itself, the stream
 * emits the exit code of the command. This function runs in the process `rxzk`, and the keeper is a
 * second process. If `rxzk` gets a signal, the keeper sends this signal to the command. In all
 * cases, the stream ends only after the command has ended.
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
              `only ${left} sequence numbers are left: delete and create the parent while it has no candidates`,
            );
          }),
          ignoreElements(),
        ),
      ),
    ),
    // After an error, this stream waits until the user's command has ended, and fails only then. So
    // the command ends before `rxzk` ends. Other programs may rely on this order.
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
        // `rxzk` renewed the lease in time, but the message about the renewal reached the keeper
        // too late. So this candidate still leads, although the keeper has stopped the command.
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
