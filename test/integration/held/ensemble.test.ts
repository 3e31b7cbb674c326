import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forget } from '../../../tools/zookeeper/forget.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { type LinkedEnsemble, startLinkedEnsemble } from '../support/startLinkedEnsemble.js';
import { eventually } from '../support/eventually.js';
import { expectKept } from './expectKept.js';
import { type Held, hold, isLeader } from './hold.js';
import { regained } from './regained.js';

/**
 * The session timeout, in ms. If a server stops replying, the client notices this after two thirds
 * of the session timeout. So 3 s remain for a new connection.
 */
const sessionTimeout = 9_000;

describe('leadership and an owned znode on an ensemble', { timeout: 60_000 }, () => {
  let linked: LinkedEnsemble;
  let count = 0;

  beforeAll(async () => {
    linked = await startLinkedEnsemble();
  }, 60_000);

  afterAll(async () => {
    await linked[Symbol.asyncDispose]();
  });

  it('stay when two of three members are killed and restarted within the session', async () => {
    await using held = await open();
    const [, ...two] = linked.ensemble.members;
    await Promise.all(two.map((member) => member.kill()));
    await held.standings.until(({ role }) => role === 'suspended');
    await Promise.all(two.map((member) => member.restart()));
    await regained(held);
    expectKept(held);
  });

  // This test freezes the process of a follower, and not the process of the ensemble's leader. The
  // followers would notice a frozen leader only after a long time limit.
  it('stay when the client is connected to a follower and this follower is stopped', async () => {
    const followers = await linked.ensemble.followers();
    await using held = await open(followers.map(({ servers }) => servers).join());
    const server = memberOf(held);
    await server.pause();
    try {
      await regained(held);
      expectKept(held);
    } finally {
      server.resume();
    }
  });

  it('stay when the member that the client uses is restarted with empty data', async () => {
    await using held = await open();
    const server = memberOf(held);
    await server.kill();
    forget(server);
    await server.restart();
    await regained(held);
    expectKept(held);
  });

  it('stay without an interruption when connections between the members are slow', async () => {
    await using held = await open();
    const { ensemble, quorumLinks } = linked;
    const links = ensemble.members.flatMap(quorumLinks);
    links.forEach((link) => link.delay(200));
    const end = performance.now() + 2 * sessionTimeout;
    await eventually(() => performance.now() > end, 3 * sessionTimeout);
    links.forEach((link) => link.delay(0));
    expect(held.standings.values).toHaveLength(1);
    expectKept(held);
  });

  it('go to one of the two clients, with a token of a new history, when all members are wiped', async () => {
    await using held = await open();
    const { standings, behind, paths, token } = held;
    const { members } = linked.ensemble;
    await Promise.all(members.map((member) => member.kill()));
    members.forEach(forget);
    await Promise.all(members.map((member) => member.restart()));
    await eventually(
      () => [standings.latest?.role, behind.latest?.role].sort().join() === 'follower,leader',
      30_000,
    );
    await eventually(() => paths.values.length === 2);
    const [next] = [standings.latest, behind.latest].flatMap((standing) =>
      standing !== undefined && isLeader(standing) ? [standing] : [],
    );
    // Each time the servers elect their leader, a new epoch begins. Tokens of later epochs are
    // larger. The wiped servers begin again with the first epoch. So the new token is smaller.
    expect(next?.token).toBeLessThan(token);
  });

  function open(servers = linked.ensemble.servers): Promise<Held> {
    return hold({ servers, sessionTimeout }, linked.ensemble, `/held-${(count += 1)}`);
  }

  /** Returns the server that the holder is connected to. */
  function memberOf({ holder }: Held): ZooKeeperServer {
    const { session } = holder.inspect();
    const member = linked.ensemble.members.find(
      ({ servers }) => session.status === 'connected' && session.server === servers,
    );
    if (member === undefined) throw new Error('The holder is not connected');
    return member;
  }
});
