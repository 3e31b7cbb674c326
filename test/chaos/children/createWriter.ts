import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Inspection } from '../../../src/index.js';
import type { History } from '../check/History.js';
import { createListLane } from './createListLane.js';
import { createNodeLane } from './createNodeLane.js';
import { createSetLane } from './createSetLane.js';
import type { Lane, SetLane } from './Lane.js';
import { subjects } from './subjects.js';
import { unseat } from './unseat.js';

/**
 * The commands of the writer. The writer writes to the subjects in `subjects`. Each subject is a path,
 * or a set of paths. The writer records a history of some subjects. No other process writes to these
 * subjects.
 */
export interface Writer {
  /** Starts the writes to all subjects with a history. After `rest`, `go` starts them again. */
  go(): Promise<void>;
  /** Stops writing. Returns the history that each subject has had since the previous `rest`. */
  rest(): Promise<Readonly<Record<string, History>>>;
  /**
   * Writes `count` numbers into the first znode of `subjects.data`. No write waits for the reply to
   * the previous write. Returns the path of this znode, and its state after these writes.
   */
  burst(count: number): Promise<{ readonly path: string; readonly state: string }>;
  /**
   * Returns the replies and the violations that the lanes of type `SetLane` have recorded since the
   * previous call of `transactions`.
   */
  transactions(): Promise<ReturnType<SetLane['transactions']>>;
  /** Deletes the znode of the leading candidate, and adds the deletion to the ledger. */
  unseat(): Promise<void>;
  inspect(): Promise<Inspection>;
  /**
   * Returns the address of the server that the writer is connected to. If the writer is not
   * connected, returns `inspect().session.status` instead.
   */
  server(): Promise<string>;
}

/** The settings of the writer. */
export interface WriterConfig {
  readonly servers: string;
  readonly sessionTimeout: number;
}

/** The average pause between two steps of a lane, in ms. */
const pace = 60;

/** Starts a {@link Writer}. */
export function createWriter({ servers, sessionTimeout }: WriterConfig): Writer {
  const client = createClient({
    ...{ servers, sessionTimeout, operationTimeout: 2_000 },
    // The writer needs transactions, and only the wire transport has them.
    transport: 'wire',
  });
  const nodes = [
    ...subjects.data.map((path) => createNodeLane(client, path, '/chaos/data')),
    ...subjects.tree.map((path) => createNodeLane(client, path, subjects.treeRoot)),
  ];
  const lists = subjects.lists.map((path) => createListLane(client, path, '/chaos/lists'));
  const sets = subjects.sets.map((paths) =>
    createSetLane(client, paths, ['/chaos/data', subjects.treeRoot]),
  );
  const lanes: readonly Lane[] = [...nodes, ...lists, ...sets];
  let resting = true;
  let running: Promise<unknown> = Promise.resolve();
  /**
   * Sends the writes of the last requested `burst`. If this burst has already started, or if no
   * burst was requested, `errand` does nothing. The first lane calls `errand` before each step.
   */
  let errand = async (): Promise<void> => {};

  async function run(lane: Lane): Promise<void> {
    while (!resting) {
      if (lane === lanes[0]) await errand();
      await lane.step();
      await sleep(pace * (0.5 + Math.random()));
    }
  }

  return {
    async go() {
      resting = false;
      running = Promise.all(lanes.map(run));
    },
    async rest() {
      resting = true;
      await running;
      return Object.fromEntries(
        lanes.flatMap((lane) => {
          const history = lane.take();
          return lane.paths.map((path) => [path, history] as const);
        }),
      );
    },
    burst: (count) =>
      new Promise((resolve) => {
        errand = async () => {
          errand = async () => {};
          const [lane] = nodes;
          if (lane === undefined) return;
          resolve({ path: lane.path, state: await lane.burst(count) });
        };
      }),
    async transactions() {
      const all = sets.map((lane) => lane.transactions());
      return {
        replies: all.flatMap(({ replies }) => replies),
        violations: all.flatMap(({ violations }) => violations),
      };
    },
    unseat: () => unseat(client),
    inspect: async () => client.inspect(),
    async server() {
      const { session } = client.inspect();
      return session.status === 'connected' ? session.server : session.status;
    },
  };
}
