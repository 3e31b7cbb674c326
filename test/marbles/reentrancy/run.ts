import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { config, map, Subscription, timer } from 'rxjs';
import { isZkError, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { inVirtualTime } from '../../search/inVirtualTime.js';
import { happen } from './happen.js';
import { illegalSteps } from './illegalSteps.js';
import { planOf } from './planOf.js';
import { names } from './names.js';
import type { Program } from './Program.js';
import { subscribers } from './subscribers.js';
import type { Line, Trace } from './Trace.js';

/**
 * The times of four events, in ms since the start of the run:
 *
 * - when the client can connect
 * - when all faults end
 * - when all subscribers leave
 * - when the client closes
 */
const times = { connects: 2, mended: 100, left: 200, closed: 300 };

/** The error that a subscriber throws on purpose. */
class OnPurpose extends Error {}

/**
 * Runs a program. The subscriber with the index `Program.actor` makes its call when it gets the
 * notification with the index `Program.nth`. If `when` is `'at once'`, the call happens within this
 * notification. If `when` is `'later'`, the call happens a moment after this notification.
 */
export function run(program: Program, when: 'at once' | 'later'): Trace {
  const { actor, target, call, channels } = planOf(program);
  const lines: Line[] = [];
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  let thrown = 0;

  const { onUnhandledError } = config;
  config.onUnhandledError = (error: unknown) => {
    if (error instanceof OnPurpose) thrown += 1;
    else wrong.push(`not handled: ${String(error)}`);
  };
  inVirtualTime((now) => {
    const zk = memoryZooKeeper({ '/a': 'a', '/a/b': 'b', '/w': '', '/election': '', '/lock': '' });
    const client = zk.client({
      sessionTimeout: 20,
      operationTimeout: 30,
      closeTimeout: 40,
      session: timer(times.connects).pipe(map(() => 'c')),
    });
    const subscriptions = new Map<string, Subscription>();
    const made = new Subscription();

    const step = (): void => {
      const made$ = call(client, () => subscriptions.get(target)?.unsubscribe());
      if (made$ !== undefined) made.add(made$.subscribe({ error: () => undefined }));
    };
    const notified = (who: string): void => {
      const count = seen.get(who) ?? 0;
      seen.set(who, count + 1);
      if (who !== actor || count !== program.nth) return;
      if (when === 'at once') step();
      else timer(0).subscribe(step);
      // If a listener of a diagnostics channel threw an error, Node would end the process. So such
      // a listener throws nothing here.
      if (program.throws && !channels.includes(who)) throw new OnPurpose();
    };
    const stopListening = listen(channels, notified);

    zk.delay(client, program.latency);
    const streams = subscribers(client, notified);
    for (const name of names) {
      const note = (what: string): void => {
        lines.push({ at: now(), who: name, what });
        notified(name);
      };
      const subscription = new Subscription();
      subscriptions.set(name, subscription);
      subscription.add(
        streams[name].subscribe({
          next: (value) => note(String(value)),
          error: (error: unknown) => note(`error ${isZkError(error) ? error.code : String(error)}`),
          complete: () => note('completed'),
        }),
      );
    }
    for (const happening of program.happenings) {
      timer(happening.at).subscribe(() => happen(zk, client, happening));
    }
    timer(times.mended).subscribe(() => {
      zk.resume(client);
      // `heal` ends the fault `isolate`, and also cuts the connection. A cut connection ends all
      // watches. So `heal` would hide a watch that the library forgot to remove. For this reason,
      // `run` calls `heal` only if the program contains the fault `isolate`.
      if (program.happenings.some(({ event }) => event === 'isolate')) zk.heal(client);
    });
    timer(times.left).subscribe(() => {
      for (const subscription of subscriptions.values()) subscription.unsubscribe();
      made.unsubscribe();
    });
    timer(times.closed).subscribe(() => {
      wrong.push(...leftBehind(client));
      void client.close();
    });

    return () => {
      stopListening();
      const { session, timeline } = client.inspect();
      const statuses = timeline.map(({ state }) => state.status);
      if (session.status !== 'closed') wrong.push(`it ends ${session.status}`);
      wrong.push(...illegalSteps(statuses), ...leftBehind(client));
      try {
        zk.expectClean();
      } catch (error) {
        wrong.push(String(error));
      }
    };
  });
  config.onUnhandledError = onUnhandledError;

  const acted = (seen.get(actor) ?? 0) > program.nth;
  return { lines, wrong, acted, thrown };
}

function listen(channels: readonly string[], notified: (who: string) => void): () => void {
  const listeners = channels.map((channel) => ({ channel, listener: () => notified(channel) }));
  for (const { channel, listener } of listeners) subscribe(channel, listener);
  return () => {
    for (const { channel, listener } of listeners) unsubscribe(channel, listener);
  };
}

function leftBehind(client: ZkClient): readonly string[] {
  const { streams, watches, requestsInFlight, requestsWaiting, owned, deletions, detached } =
    client.inspect();
  const counts = { watches, requestsInFlight, requestsWaiting, detached };
  return [
    ...Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : [])),
    ...[...owned, ...deletions, ...streams.map(({ path }) => path)].map((path) => `left: ${path}`),
  ];
}
