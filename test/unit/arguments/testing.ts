import * as testing from 'rxzk/testing';
import { whole } from './refused.js';
import type { Rows } from './Rows.js';

const zk = testing.memoryZooKeeper();
const client = zk.client();

/**
 * For each function of `rxzk/testing`, a list with one row for each argument (see `Rows`). If an
 * argument has no row, the compiler reports an error.
 */
export const testingFunctions: Rows<typeof testing> = {
  create: [
    ['path', 'path', (value) => testing.create(value)],
    ['data', 'data', (value) => testing.create('/a', value)],
    ['config', 'settings', (value) => testing.create('/a', 'x', value)],
  ],
  memoryZooKeeper: [['znodes', 'settings', testing.memoryZooKeeper]],
  remove: [['path', 'path', testing.remove]],
  serveZooKeeper: [['config', 'settings', testing.serveZooKeeper]],
  set: [
    ['path', 'path', (value) => testing.set(value, 'x')],
    ['data', 'data', (value) => testing.set('/a', value)],
  ],
};

/** For each method of a ZooKeeper in memory, a list with one row for each argument. */
export const testingMethods: Rows<testing.ZooKeeperInMemory> = {
  client: [['config', 'settings', (value) => zk.client(value)]],
  create: [
    ['path', 'path', (value) => zk.create(value)],
    ['data', 'data', (value) => zk.create('/a', value)],
    ['config', 'settings', (value) => zk.create('/a', 'x', value)],
  ],
  delay: [
    ['client', 'client', (value) => zk.delay(value, 1)],
    ['ms', whole(0), (value) => zk.delay(client, value)],
  ],
  dropReply: [
    ['client', 'client', (value) => zk.dropReply(value, 'lost')],
    ['request', 'request', (value) => zk.dropReply(client, value)],
  ],
  expectClean: [],
  expire: [['client', 'client', (value) => zk.expire(value)]],
  expireFalsely: [['client', 'client', (value) => zk.expireFalsely(value)]],
  heal: [['client', 'client', (value) => zk.heal(value)]],
  isolate: [
    ['client', 'client', (value) => zk.isolate(value)],
    ['of', 'server', (value) => zk.isolate(client, value)],
  ],
  play: [['commands$', 'work', (value) => zk.play(value)]],
  remove: [['path', 'path', (value) => zk.remove(value)]],
  resume: [['client', 'client', (value) => zk.resume(value)]],
  set: [
    ['path', 'path', (value) => zk.set(value, 'x')],
    ['data', 'data', (value) => zk.set('/a', value)],
  ],
  stall: [
    ['client', 'client', (value) => zk.stall(value, 1)],
    ['ms', whole(0), (value) => zk.stall(client, value)],
  ],
  suspend: [['client', 'client', (value) => zk.suspend(value)]],
  wipe: [],
};
