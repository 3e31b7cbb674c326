import type { Subscriber } from 'rxjs';
import { createConcurrencyLimit } from '../../client/createConcurrencyLimit.js';
import type { ZkClient } from '../../client/ZkClient.js';
import { rearm } from '../rearm.js';
import type { TreeEvent } from '../TreeEvent.js';
import { confirmRounds } from './confirmRounds.js';
import { createIntake } from './createIntake.js';
import { createRounds, type Reading } from './createRounds.js';
import { createSingleReads } from './createSingleReads.js';
import type { Reader, Use } from './Reader.js';

/** Creates the reader of one tree. */
export function createReader(
  client: ZkClient,
  root: string,
  concurrency: number,
  subscriber: Subscriber<TreeEvent>,
): Reader {
  const rounds = createRounds(() => {
    subscriber.next({ type: 'synced' });
  });
  const intake = createIntake(rounds, subscriber);
  // Several reads start together, as a batch. Batches lower the cost of the reads by 25 %, for the
  // client and for the server.
  const gate = createConcurrencyLimit(concurrency, Math.ceil(concurrency / 2));
  const singles = createSingleReads(rounds, intake, gate);
  subscriber.add(confirmRounds(client, root, rounds).subscribe({ error: intake.fail }));

  const reader: Reader = {
    mode: 'oneShot',
    begin: rounds.begin,
    end: rounds.end,
    settle: rounds.settle,
    report(event) {
      singles.changed();
      subscriber.next(event);
    },
    follow(reading, owner, use) {
      if (reading.following === null) return;
      reading.following.unsubscribe();
      if (reader.mode === 'oneShot') rearmFor(reading, owner, use);
      else singles.first(reading, owner, use);
    },
    readAgain(reading, owner, use) {
      if (reading.following === null) return;
      singles.again(reading, owner, use);
    },
  };
  return reader;

  function rearmFor<T, O>(reading: Reading, owner: O, use: Use<T, O>): void {
    const armed$ = use.arm(owner);
    const read = (): typeof armed$ => {
      rounds.reread(reading);
      return gate(armed$);
    };
    const following = rearm(read, use.recover).subscribe({
      next: (value) => {
        intake.take(reading, owner, use, value);
      },
      error: (error: unknown) => {
        intake.lack(reading, owner, use, error);
      },
      complete: () => {
        subscriber.complete();
      },
    });
    intake.keep(reading, following);
  }
}
