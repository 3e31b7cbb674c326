import { setTimeout as sleep } from 'node:timers/promises';
import { filter, mergeMap, skip, tap } from 'rxjs';
import { createClient, watchData, type ZkClient } from '../../src/index.js';
import type { Crowd, Recovery } from './Crowd.js';
import { stampOf } from './stamp.js';
import { takeFootprint } from './takeFootprint.js';

/**
 * The pause between two checks, in ms. The child process checks repeatedly whether all streams are
 * current.
 */
const glance = 2;

/** Implements the role {@link Crowd} with one of the transports. */
export function createCrowd(transport: 'binding' | 'wire'): Crowd {
  let client: ZkClient;
  let all: readonly string[] = [];
  let emissions = 0;
  let recovering: Promise<Recovery>;
  let behind = new Set<string>();
  let awaited = 0;

  return {
    async open(servers, paths) {
      const maxInFlight = paths.length;
      client = createClient({ servers, sessionTimeout: 30_000, maxInFlight, transport });
      await follow(paths);
    },
    follow,
    footprint: takeFootprint,
    async readAll() {
      const start = performance.now();
      const cpu = process.cpuUsage();
      await new Promise<void>((resolve, reject) => {
        let left = all.length;
        const complete = (): void => {
          left -= 1;
          if (left === 0) resolve();
        };
        for (const path of all) client.getData(path).subscribe({ complete, error: reject });
      });
      return { ms: performance.now() - start, cpuMs: cpuMs(cpu) };
    },
    async expectCut(changed, stamp) {
      behind = new Set(changed);
      awaited = stamp;
      recovering = recover();
    },
    recovered: () => recovering,
  };

  async function follow(paths: readonly string[]): Promise<void> {
    emissions = 0;
    all = [...all, ...paths];
    for (const path of paths) {
      watchData(client, path).subscribe((node) => {
        emissions += 1;
        if (node !== null && stampOf(node.data) === awaited) behind.delete(path);
      });
    }
    await until(() => emissions === paths.length && isArmed());
  }

  async function recover(): Promise<Recovery> {
    const before = sessionId();
    const cpu = process.cpuUsage();
    emissions = 0;
    let connections = 0;
    let proved = 0;
    // On a new connection, the client first sends requests that only set watches. Replies come in
    // the order of the requests. So when the reply to the `exists` below arrives, the server has
    // set these watches.
    const proofs$ = client.session$.pipe(
      skip(1),
      filter(({ status }) => status === 'connected'),
      tap(() => (connections += 1)),
      mergeMap(() => client.exists('/')),
    );
    const proofs = proofs$.subscribe(() => (proved += 1));
    await until(() => connections > 0 && proved === connections && behind.size === 0 && isArmed());
    const at = process.hrtime.bigint();
    proofs.unsubscribe();
    const { watches } = client.inspect({ streams: 0 });
    return {
      at,
      cpuMs: cpuMs(cpu),
      before,
      after: sessionId(),
      connections,
      watches,
      emissions,
    };
  }

  /**
   * Returns whether every stream waits for a change. While all streams wait, each stream has a
   * watch, and no read is under way.
   */
  function isArmed(): boolean {
    const { watches, requestsInFlight } = client.inspect({ streams: 0 });
    return watches === all.length && requestsInFlight === 0;
  }

  function sessionId(): string {
    const { session } = client.inspect({ streams: 0 });
    return session.status === 'connected' ? session.sessionId : session.status;
  }
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(glance);
}
