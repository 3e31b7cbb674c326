import type { ZkClient } from 'rxzk';
import type { ZooKeeperInMemory } from 'rxzk/testing';

/** What happens to the client, before or after it is closed. */
export const states: Readonly<Record<string, (zk: ZooKeeperInMemory, client: ZkClient) => void>> = {
  'all is well': () => undefined,
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
  'it takes its session for expired': (zk, client) => {
    zk.expireFalsely(client);
  },
  'its server is cut off from the ensemble': (zk, client) => {
    zk.isolate(client);
  },
  'its event loop stands still': (zk, client) => {
    zk.stall(client, 8);
  },
  'a reply is lost': (zk, client) => {
    zk.dropReply(client, 'applied');
  },
  'a request is lost': (zk, client) => {
    zk.dropReply(client, 'lost');
  },
};
