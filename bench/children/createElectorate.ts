import { lastValueFrom, type Subscription } from 'rxjs';
import { createClient, type ZkClient } from '../../src/index.js';
import type { Electorate } from './Electorate.js';
import { nominate } from './nominate.js';

/**
 * The session timeout, in ms. With a short timeout, the candidates would send pings, and the leader
 * would renew its lease at regular times. The server would count the pings and renewals as
 * requests. But a timeout of 600,000 ms is longer than any run of the benchmark. So no candidate
 * sends pings, and no timer starts a renewal.
 */
const sessionTimeout = 600_000;

/** Implements {@link Electorate}, one of the roles of the benchmark's child processes. */
export function createElectorate(): Electorate {
  let path: string;
  let clients: readonly ZkClient[];
  let candidacies: readonly Subscription[];
  let leader: number;
  let elected: (index: number) => void;

  return {
    async join(servers, root, count, source) {
      path = root;
      clients = Array.from({ length: count }, () => createClient({ servers, sessionTimeout }));
      const candidates$ = await nominate[source](clients, path);
      let left = count;
      const first = nextLeader();
      await new Promise<void>((resolve, reject) => {
        candidacies = candidates$.map((leads$, index) => {
          let isPlaced = false;
          return leads$.subscribe({
            next: (leads) => {
              if (!isPlaced) left -= 1;
              isPlaced = true;
              if (leads) elected(index);
              if (left === 0) resolve();
            },
            error: reject,
          });
        });
      });
      leader = await first;
    },
    async resign() {
      const next = nextLeader();
      const start = performance.now();
      candidacies[leader]?.unsubscribe();
      leader = await next;
      return performance.now() - start;
    },
    async roundTrip() {
      const start = performance.now();
      await lastValueFrom((clients[leader] as ZkClient).exists(path));
      return performance.now() - start;
    },
  };

  async function nextLeader(): Promise<number> {
    return new Promise((resolve) => (elected = resolve));
  }
}
