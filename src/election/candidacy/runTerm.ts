import {
  defer,
  EMPTY,
  finalize,
  Observable,
  type ObservableInput,
  share,
  takeWhile,
  throwError,
} from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkReturned } from '../../model/checks/checkReturned.js';
import { NotLeadingError } from '../../errors/NotLeadingError.js';
import type { LeaderTerm } from '../LeaderTerm.js';
import type { Standing } from '../Standing.js';
import { readContext } from './readContext.js';
import type { StandingContext } from './StandingContext.js';

/**
 * Runs the work of one term, and emits its values. If there is no handover, the work ends when the
 * subscriber leaves. If there is a handover, the work ends at the latest when the handover ends.
 */
export function runTerm<T>(
  standing: Standing & { readonly role: 'leader' },
  work: (term: LeaderTerm) => ObservableInput<T>,
  leaving$: Observable<unknown>,
): Observable<T> {
  return new Observable((subscriber) => {
    const { candidate, token } = standing;
    const context = readContext(standing);
    const controller = new AbortController();
    let phase: 'leading' | 'handingOver' | 'over' = 'leading';

    const isLeading = (): boolean =>
      phase !== 'over' && (context === undefined || context.lease() > 0);
    const notLeading = (operation: string): NotLeadingError =>
      new NotLeadingError({ operation, path: candidate });
    const assertLeading = (): void => {
      if (!isLeading()) throw notLeading('assertLeading');
    };
    const transaction: LeaderTerm['transaction'] = (operations) => {
      const sent$ = fenced(context)(operations);
      return defer(() => (isLeading() ? sent$ : throwError(() => notLeading('transaction'))));
    };
    // Checks the lease before the work starts. Operators between `campaign` and `whileLeading` may
    // have delayed the standing, so the lease may have ended meanwhile.
    const work$ = defer(() =>
      isLeading()
        ? checkReturned(
            'work',
            work({ token, signal: controller.signal, assertLeading, transaction }),
          )
        : EMPTY,
    ).pipe(
      finalize(() => {
        if (phase === 'handingOver') phase = 'over';
      }),
      // The subscriber and the handover share the work, so the work never starts twice. RxJS stops
      // the work only when both have unsubscribed.
      share({ resetOnComplete: false, resetOnError: false }),
    );

    // RxJS calls this function before it unsubscribes from the work. So the signal is already
    // aborted when the teardown of the work runs.
    subscriber.add(() => {
      if (phase === 'leading') phase = 'over';
      controller.abort();
    });
    const leave = (): void => {
      // A timer reports the end of the lease, but a blocked event loop may have delayed this timer.
      // So `isLeading` reads the clock. If the lease has ended, no handover starts.
      if (context?.handOver !== undefined && isLeading()) {
        phase = 'handingOver';
        context.handOver(work$);
      }
      // `leave` unsubscribes from the work before `whileLeading` unsubscribes from its source.
      // In the opposite order, the candidate would delete its znode before the work ends.
      subscriber.unsubscribe();
    };
    subscriber.add(leaving$.subscribe({ next: leave, error: leave }));
    work$.pipe(takeWhile(isLeading)).subscribe(subscriber);
  });
}

/**
 * Returns `context.transaction`, the function that sends the transactions of `LeaderTerm`. Throws
 * if the standing has no context, or if `context.transaction` is not set.
 */
function fenced(context: StandingContext | undefined): LeaderTerm['transaction'] {
  if (context === undefined) {
    const rule = 'must come from campaign, lock or semaphore for a transaction';
    throw new InvalidArgumentError('standing', rule);
  }
  if (context.transaction !== undefined) return context.transaction;
  const rule =
    'must put a GUID into the names of candidates for a transaction, as curatorLatch does';
  throw new InvalidArgumentError('preset', rule);
}
