import { createClient, shareLatest, watchData } from '../../src/index.js';
import type { Audience } from './Audience.js';
import { stampOf } from './stamp.js';

/**
 * The session timeout, in ms. With a short timeout, the client would send pings, and the server
 * would count them as requests. This timeout is longer than any run, so the client sends no pings.
 */
const sessionTimeout = 600_000;

/** Implements the role {@link Audience}. */
export function createAudience(): Audience {
  let all: readonly number[] = [];
  let awaited = 0;
  let calls = 0;
  let behind = new Set<number>();
  let reached = (): void => {};
  let everyone: Promise<void>;

  const expectChange = async (stamp: number): Promise<void> => {
    awaited = stamp;
    calls = 0;
    behind = new Set(all);
    everyone = new Promise((resolve) => (reached = resolve));
  };
  const saw = (subscriber: number, data: Buffer): void => {
    calls += 1;
    if (stampOf(data) !== awaited) return;
    behind.delete(subscriber);
    if (behind.size === 0) reached();
  };

  return {
    async join(servers, path, subscribers, stream, stamp) {
      all = Array.from({ length: subscribers }, (_, index) => index);
      await expectChange(stamp);
      const client = createClient({ servers, sessionTimeout });
      const own$ = watchData(client, path);
      const node$ = stream === 'shared' ? own$.pipe(shareLatest()) : own$;
      for (const subscriber of all) {
        node$.subscribe((node) => {
          if (node !== null) saw(subscriber, node.data);
        });
      }
      await everyone;
    },
    expectChange,
    async changed() {
      await everyone;
      return calls;
    },
  };
}
