import { setTimeout as sleep } from 'node:timers/promises';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

/**
 * Counters of a server. They count the work that the server has done for clients since the server
 * started.
 */
export interface Load {
  /**
   * The number of all requests, including syncs. The server does not count the four-letter command
   * that reads the counters.
   */
  readonly requests: number;
  /** The number of reads of znodes. Syncs and pings do not count. */
  readonly reads: number;
  readonly syncs: number;
  /**
   * The number of watch events that the server has sent. An event that goes to two clients counts
   * twice.
   */
  readonly events: number;
}

const pause = 100;

/** Waits until the counters of a server no longer change. Then returns the counters. */
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
    // `zk_cnt_readlatency` counts the reads of znodes, the syncs and the pings. The constant
    // `reads` counts only the reads of znodes. So `zk_cnt_readlatency` minus `reads` is the number
    // of syncs and pings. Only the benchmark `election` reads the field `syncs`. The clients of
    // `election` send no pings. So in this benchmark, the field contains the number of syncs.
    syncs: total(/^zk_cnt_readlatency$/) - reads,
    events: total(/^zk_sum_node_(created|deleted|changed|children)_watch_count$/),
  };
}
