import {
  concatMap,
  delay,
  fromEvent,
  map,
  NEVER,
  Observable,
  of,
  Subscription,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import { campaign, type LeaderTerm, type Standing, whileLeading, type ZkClient } from 'rxzk';
import type { ZooKeeperInMemory } from 'rxzk/testing';
import type { Property } from './createReferee.js';
import type { Entrant } from './History.js';
import { parent, sessionTimeout } from './parameters.js';

/** One campaign of a contender, from its start to its end. */
export interface Candidacy {
  /** The newest standing that the campaign has emitted. */
  standing: Standing | null;
  leftAt: number | null;
}

/** One term in which a contender leads, and the state of the work that runs during this term. */
export interface Term extends LeaderTerm {
  readonly contender: Contender;
  readonly candidacy: Candidacy;
  isRunning: boolean;
  /** Whether `assertLeading` of the term has thrown an error. */
  isOver: boolean;
}

/** A candidate of the election, with values that the search needs for its checks. */
export interface Contender {
  readonly name: string;
  readonly client: ZkClient;
  readonly entrant: Entrant;
  /** The present campaign, or the last campaign if the contender has left. */
  readonly candidacy: Candidacy | null;
  isConnected: boolean;
  latency: number;
  /**
   * When the test changes the latency, packets with the former latency can still be on their way.
   * `arrivedBy` is the time when the last of these packets arrives.
   */
  arrivedBy: number;
  stalledUntil: number;
  /**
   * The time when the server of the contender was separated from the ensemble. The value is `null`
   * if the server is not separated.
   */
  isolatedAt: number | null;
  /**
   * When the znode or the session of the contender is gone, the contender may not know this yet.
   * The contender may still lead until the time `unawareUntil`. Until this time, the search accepts
   * that this contender and another contender lead at the same time.
   */
  unawareUntil: number;
  join(): void;
  leave(): void;
}

/** The functions that receive the reports of a contender. */
export interface Audience {
  readonly begins: (term: Term) => void;
  readonly note: (line: string) => void;
  readonly fail: (property: Property, what: string) => void;
}

/** Creates a contender. The contender takes part in the election after `join`. */
export function createContender(
  zk: ZooKeeperInMemory,
  name: string,
  entrant: Entrant,
  { begins, note, fail }: Audience,
): Contender {
  const client = zk.client({ sessionTimeout });
  zk.delay(client, entrant.latency);
  let subscription = Subscription.EMPTY;
  let candidacy: Candidacy | null = null;

  const contender: Contender = {
    name,
    client,
    entrant,
    get candidacy() {
      return candidacy;
    },
    isConnected: false,
    latency: entrant.latency,
    arrivedBy: 0,
    stalledUntil: 0,
    isolatedAt: null,
    unawareUntil: -1,
    join() {
      if (!subscription.closed) return;
      const mine: Candidacy = { standing: null, leftAt: null };
      candidacy = mine;
      subscription = campaign(client, parent, { id: name, handover: entrant.handover })
        .pipe(
          concatMap(afterStall),
          tap((standing) => {
            note(`${name} ${standing.role} ${standing.candidate.slice(-3)}`);
            mine.standing = standing;
          }),
          whileLeading((term) => work(term, mine)),
        )
        .subscribe({
          complete: () => fail('the campaign goes on', `the campaign of ${name} completes`),
          error: (error: unknown) =>
            fail('the campaign goes on', `the campaign of ${name} fails: ${String(error)}`),
        });
    },
    leave() {
      if (subscription.closed || candidacy === null) return;
      candidacy.leftAt = client.now();
      subscription.unsubscribe();
    },
  };
  client.session$.subscribe(({ status }) => {
    contender.isConnected = status === 'connected';
    if (!contender.isConnected) contender.isolatedAt = null;
  });
  return contender;

  /**
   * Emits the standing at once. But during a stall of the event loop, emits the standing at the end
   * of this stall. So no term begins during a stall.
   */
  function afterStall(standing: Standing): Observable<Standing> {
    const wait = contender.stalledUntil - client.now();
    return wait > 0 ? timer(wait).pipe(map(() => standing)) : of(standing);
  }

  function work(leaderTerm: LeaderTerm, mine: Candidacy): Observable<never> {
    return new Observable((subscriber) => {
      const term: Term = {
        ...leaderTerm,
        contender,
        candidacy: mine,
        isRunning: true,
        isOver: false,
      };
      subscriber.add(() => {
        term.isRunning = false;
      });
      const aborted$ = fromEvent(term.signal, 'abort');
      NEVER.pipe(takeUntil(aborted$.pipe(delay(entrant.windUp)))).subscribe(subscriber);
      begins(term);
    });
  }
}
