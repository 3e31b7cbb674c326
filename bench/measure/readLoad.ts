import { setTimeout as sleep } from 'node:timers/promises';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

/** What a server has done for its clients since it was started, by its own counters. */
export interface Load {
  /** Requests, syncs included; the commands by which the counters are read are not among them. */
  readonly requests: number;
  /** Reads of znodes: neither syncs nor pings. */
  readonly reads: number;
  readonly syncs: number;
  /** Watch events, each counted once for every client that it was sent to. */
  readonly events: number;
}

const pause = 100;

/** Waits until the server is at rest, and reads its counters. */
export async function readLoad(server: ZooKeeperServer): Promise<Load> {
  let [before, after] = [await read(server), await next(server)];
  while (before.requests !== after.requests || before.events !== after.events) {
    [before, after] = [after, await next(server)];
  }
  return after;
}

async function next(server: ZooKeeperServer): Promise<Load> {
  await sleep(pause);
  return read(server);
}

async function read(server: ZooKeeperServer): Promise<Load> {
  const metrics = (await server.command('mntr')).split('\n').map((line) => line.split('\t'));
  const total = (name: RegExp): number =>
    metrics
      .filter(([key]) => name.test(key ?? ''))
      .reduce((sum, [, value]) => sum + Number(value), 0);
  const reads = total(/^zk_cnt_.*_read_per_namespace$/);
  return {
    requests: total(/^zk_prep_processor_request_queued$/),
    reads,
    // A sync counts as a read, but belongs to no part of the tree. So does a ping.
    syncs: total(/^zk_cnt_readlatency$/) - reads,
    events: total(/^zk_sum_node_(created|deleted|changed|children)_watch_count$/),
  };
}
