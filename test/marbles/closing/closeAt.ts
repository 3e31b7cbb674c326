import { config, expand, type Observable, of, take, takeLast, timer } from 'rxjs';
import { campaign, ephemeralNode, isZkError, type ZkClient } from 'rxzk';
import { memoryZooKeeper, type ZooKeeperInMemory } from 'rxzk/testing';
import { inVirtualTime } from '../../search/inVirtualTime.js';

/**
 * A plan for one test: when the test subscribes to the stream, when the test disturbs the client,
 * and when the test closes the client. For each of these three moments, the plan contains the
 * number of steps from the start of the client to this moment.
 */
export interface Course {
  /**
   * The time in ms that each reply takes. If the latency is above 0, one step is 1 ms. If the
   * latency is 0, one step is one turn of the event loop.
   */
  readonly latency: number;
  readonly subscribedAt: number;
  readonly befallsAt: number;
  readonly closedAt: number;
}

/** The end of a stream, and everything that the stream left behind in the client. */
export interface End {
  /** How the stream ended. The value is `null` if the stream has not ended. */
  readonly end: 'completed' | { readonly code: string } | null;
  readonly session: string;
  readonly left: readonly string[];
}

/**
 * The time in ms from the start of the client until the test inspects the client. By then, all
 * timeouts of the client have passed.
 */
const over = 400;

/**
 * Subscribes to a stream of a client, lets `befall` disturb this client, and closes this client.
 */
export function closeAt(
  stream: (client: ZkClient) => Observable<unknown>,
  befall: (zk: ZooKeeperInMemory, client: ZkClient) => void,
  { latency, subscribedAt, befallsAt, closedAt }: Course,
): End {
  const left: string[] = [];
  let end: End['end'] = null;
  let session = '';
  const { onUnhandledError } = config;
  config.onUnhandledError = (error: unknown) => left.push(`unhandled: ${String(error)}`);

  inVirtualTime(() => {
    const zk = memoryZooKeeper({ '/a': 'a', '/a/b': 'b' });
    const other = zk.client();
    ephemeralNode(other, '/taken/node').subscribe();
    campaign(other, '/taken/election').subscribe();
    // First, another client creates the znodes below `/taken`. The client under test starts 10 ms
    // later.
    timer(10).subscribe(live);
    timer(over).subscribe(() => void other.close());
    return () => {
      zk.expectClean();
    };

    function live(): void {
      const client = zk.client({ sessionTimeout: 20, operationTimeout: 20, closeTimeout: 30 });
      zk.delay(client, latency);
      after(befallsAt, latency).subscribe(() => befall(zk, client));
      after(subscribedAt, latency).subscribe(() => follow(client));
      after(closedAt, latency).subscribe(() => void client.close());
      timer(over).subscribe(() => look(client));
    }
  });

  config.onUnhandledError = onUnhandledError;
  return { end, session, left };

  function follow(client: ZkClient): void {
    stream(client).subscribe({
      error: (error: unknown) => (end = { code: isZkError(error) ? error.code : String(error) }),
      complete: () => (end = 'completed'),
    });
  }

  function look(client: ZkClient): void {
    const { watches, requestsInFlight, requestsWaiting, streams, owned, detached, ...seen } =
      client.inspect();
    session = seen.session.status;
    if (watches + requestsInFlight + requestsWaiting + detached > 0) left.push('counts');
    left.push(...streams.map(({ path }) => `stream of ${path}`), ...owned);
    left.push(...seen.detachedFailures.map(({ message }) => message));
  }
}

function after(steps: number, latency: number): Observable<unknown> {
  if (latency > 0) return timer(steps);
  return of(0).pipe(
    expand(() => timer(0)),
    take(steps + 1),
    takeLast(1),
  );
}
