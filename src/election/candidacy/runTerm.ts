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
 * The work of one term. It ends with the subscription or, if the consumer leaves, with the
 * handover.
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
    // Checks the lease first: operators between the campaign and here may have delayed the
    // standing.
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
      // Ends with its last subscriber, which may be the handover, and never starts twice.
      share({ resetOnComplete: false, resetOnError: false }),
    );

    // This runs before the work is unsubscribed, so the work knows that it must stop.
    subscriber.add(() => {
      if (phase === 'leading') phase = 'over';
      controller.abort();
    });
    const leave = (): void => {
      // If the lease is over, there is nothing to hand over. No other code may have noticed that
      // yet.
      if (context?.handOver !== undefined && isLeading()) {
        phase = 'handingOver';
        context.handOver(work$);
      }
      // The source can't do this. It is unsubscribed first, so the candidate would resign while the
      // work still runs.
      subscriber.unsubscribe();
    };
    subscriber.add(leaving$.subscribe({ next: leave, error: leave }));
    work$.pipe(takeWhile(isLeading)).subscribe(subscriber);
  });
}

/** Without a fence, a transaction can't keep its promise. */
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
