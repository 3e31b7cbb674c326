import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPeerProxy } from '../../../tools/startPeerProxy.js';
import type { TcpProxy } from '../../../tools/startProxy.js';
import type { PeerLink } from '../../../tools/zookeeper/EnsembleConfig.js';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import type { ZooKeeperEnsemble } from '../../../tools/zookeeper/ZooKeeperEnsemble.js';
import { openSession } from './openSession.js';

const poll = { timeout: 30_000, interval: 50 };

describe('startEnsemble', { timeout: 90_000 }, () => {
  let ensemble: ZooKeeperEnsemble;
  const proxies = new Map<string, readonly TcpProxy[]>();

  beforeAll(async () => {
    ensemble = await startEnsemble({ peerPorts });
  }, 60_000);

  afterAll(async () => {
    await ensemble.stop();
    await Promise.all([...proxies.values()].flat().map((proxy) => proxy.stop()));
  });

  it('resolves with one leader and two followers', async () => {
    const serving = [await ensemble.leader(), ...(await ensemble.followers())];
    expect(new Set(serving)).toEqual(new Set(ensemble.members));
    expect(ensemble.servers.split(',')).toEqual(ensemble.members.map(({ servers }) => servers));
  });

  it('replicates from one member to another', async () => {
    const [writing, reading] = await Promise.all(
      (await ensemble.followers()).map(({ servers }) => openSession(servers)),
    );
    await writing?.create('/replicated', 'data', 0);
    await expect.poll(() => reading?.pathExists('/replicated', false), poll).toBe(true);
    writing?.close();
    reading?.close();
  });

  it('elects another leader when the leader is killed, and takes the old one back', async () => {
    const old = await ensemble.leader();
    await old.kill();
    expect(await ensemble.leader()).not.toBe(old);
    await old.restart();
    expect(await ensemble.followers()).toContain(old);
  });

  it('sends the traffic between members through the given ports', async () => {
    const [cutOff] = await ensemble.followers();
    const links = proxiesOf(ensemble.members.indexOf(cutOff as never) + 1);
    expect(links.some(({ connections }) => connections > 0)).toBe(true);
    await Promise.all(links.map((link) => link.refuse()));
    await expect.poll(() => cutOff?.command('srvr'), poll).toContain('not currently serving');
    expect(await ensemble.followers()).toHaveLength(1);
    await Promise.all(links.map((link) => link.accept()));
    await expect.poll(() => cutOff?.command('srvr'), poll).toContain('Mode: follower');
  });

  async function peerPorts({ from, to, ports }: PeerLink) {
    const [quorum, election] = (await Promise.all(
      [ports.quorum, ports.election].map(startPeerProxy),
    )) as [TcpProxy, TcpProxy];
    proxies.set(`${from}-${to}`, [quorum, election]);
    return { quorum: quorum.port, election: election.port };
  }

  function proxiesOf(member: number): readonly TcpProxy[] {
    return [...proxies]
      .filter(([link]) => link.split('-').includes(String(member)))
      .flatMap(([, pair]) => pair);
  }
});
