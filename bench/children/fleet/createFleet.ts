import { setTimeout as sleep } from 'node:timers/promises';
import { skip } from 'rxjs';
import { createClient, watchData, type ZkClient } from '../../../src/index.js';
import { createStallMeter } from './createStallMeter.js';
import type { Fleet, Return } from './Fleet.js';
import { stampOf } from '../stamp.js';

/**
 * The pause between two checks, in ms. Each check finds out whether all streams have emitted the
 * expected data.
 */
const glance = 20;

/**
 * Implements {@link Fleet}, one of the roles of the benchmark's child processes. All clients use
 * the given transport.
 */
export function createFleet(transport: 'binding' | 'wire'): Fleet {
  const meter = createStallMeter();
  const shown = new Map<string, number>();
  let clients: readonly ZkClient[] = [];
  let returning: Promise<Return>;

  return {
    async open(servers, paths) {
      meter.start();
      clients = paths.map((path) => {
        const client = createClient({ servers, sessionTimeout: 30_000, transport });
        watchData(client, path).subscribe((node) => {
          if (node !== null) shown.set(path, stampOf(node.data));
        });
        return client;
      });
      while (shown.size < paths.length) await sleep(glance);
      return meter.stop();
    },
    async expectOutage(stamp) {
      returning = comeBack(stamp);
    },
    recovered: () => returning,
  };

  async function comeBack(stamp: number): Promise<Return> {
    const sessions = clients.map(sessionOf);
    const connected: number[] = [];
    const states = clients.map((client) =>
      client.session$.pipe(skip(1)).subscribe(({ status }) => {
        if (status === 'connected') connected.push(performance.now());
      }),
    );
    meter.start();
    while (![...shown.values()].every((one) => one === stamp)) await sleep(glance);
    const stall = meter.stop();
    for (const subscription of states) subscription.unsubscribe();
    const [first = 0] = connected;
    return {
      connected: connected.map((at) => at - first),
      newSessions: clients.filter((client, index) => sessionOf(client) !== sessions[index]).length,
      stall,
    };
  }
}

function sessionOf(client: ZkClient): string {
  const { session } = client.inspect({ streams: 0 });
  return 'sessionId' in session ? session.sessionId : session.status;
}
