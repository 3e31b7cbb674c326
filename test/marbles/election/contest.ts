import { map, type Observable } from 'rxjs';
import { campaign, type CampaignConfig, type Standing, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper, type ZooKeeperInMemory } from 'rxzk/testing';

/** A ZooKeeper with three clients that take part in an election. */
export interface Contest {
  readonly zk: ZooKeeperInMemory;
  readonly a: ZkClient;
  readonly b: ZkClient;
  readonly c: ZkClient;
}

/**
 * Creates a ZooKeeper with three clients. The lease of each client lasts for 10 frames. A client
 * that leads renews its lease every 5 frames.
 */
export function contest(): Contest {
  const zk = memoryZooKeeper({ '/e': '' });
  const client = (): ZkClient => zk.client({ sessionTimeout: 20 });
  return { zk, a: client(), b: client(), c: client() };
}

/**
 * Returns a standing as one character: `L` for a leader, and `s` for a suspended candidate. For a
 * follower, the character is the number of candidates ahead.
 */
export function letter(standing: Standing): string {
  if (standing.role === 'follower') return String(standing.rank);
  return standing.role === 'leader' ? 'L' : 's';
}

/** Joins the election `/e`. Emits one character for each `Standing`. */
export function roles(client: ZkClient, config?: CampaignConfig): Observable<string> {
  return campaign(client, '/e', config).pipe(map(letter));
}

/** The names of the faults that can happen to a candidate. */
export type FaultName =
  | 'suspend'
  | 'resume'
  | 'expire'
  | 'expireFalsely'
  | 'loseRequest'
  | 'loseReply'
  | 'stallBriefly'
  | 'stallLong'
  | 'isolate'
  | 'isolateLeader'
  | 'heal'
  | 'deleteOwn'
  | 'deleteParent';

/**
 * For each fault, a function that creates a command. The command makes the fault happen to a
 * client.
 */
export const faults: Readonly<Record<FaultName, (client: ZkClient) => Command>> = {
  suspend: (client) => (zk) => zk.suspend(client),
  resume: (client) => (zk) => zk.resume(client),
  expire: (client) => (zk) => zk.expire(client),
  expireFalsely: (client) => (zk) => zk.expireFalsely(client),
  loseRequest: (client) => (zk) => zk.dropReply(client, 'lost'),
  loseReply: (client) => (zk) => zk.dropReply(client, 'applied'),
  stallBriefly: (client) => (zk) => zk.stall(client, 14),
  stallLong: (client) => (zk) => zk.stall(client, 30),
  isolate: (client) => (zk) => zk.isolate(client),
  isolateLeader: (client) => (zk) => zk.isolate(client, 'leader'),
  heal: (client) => (zk) => zk.heal(client),
  deleteOwn: (client) => (zk) => zk.remove(ownOf(client)),
  deleteParent: () => (zk) => zk.remove('/e'),
};

function ownOf(client: ZkClient): string {
  const [own] = client.inspect().owned;
  if (own === undefined) throw new Error('the client owns no znode');
  return own;
}
