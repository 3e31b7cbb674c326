import type { ZkClient } from 'rxzk';
import type { ZooKeeperInMemory } from 'rxzk/testing';

/**
 * For each state, a function that disturbs the client. A test has a `Course` with several moments.
 * The test calls this function at the moment `befallsAt`, and closes the client at the moment
 * `closedAt`. The moment `befallsAt` can be before or after the moment `closedAt`.
 */
export const states: Readonly<Record<string, (zk: ZooKeeperInMemory, client: ZkClient) => void>> = {
  'no fault occurs': () => undefined,
  'it is suspended': (zk, client) => {
    zk.suspend(client);
  },
  'its session has expired': (zk, client) => {
    zk.expire(client);
  },
  'its session has expired, and it cannot connect': (zk, client) => {
    zk.expire(client);
    zk.suspend(client);
  },
  'it wrongly assumes that its session has expired': (zk, client) => {
    zk.expireFalsely(client);
  },
  'its server is cut off from the ensemble': (zk, client) => {
    zk.isolate(client);
  },
  'its event loop is blocked': (zk, client) => {
    zk.stall(client, 8);
  },
  'a reply is lost': (zk, client) => {
    zk.dropReply(client, 'applied');
  },
  'a request is lost': (zk, client) => {
    zk.dropReply(client, 'lost');
  },
};
