import type { EnsembleConfig, PeerPorts } from './EnsembleConfig.js';
import { freePorts } from './freePorts.js';
import { prepareServer } from './prepareServer.js';
import { serverMode } from './serverMode.js';
import { until } from './until.js';
import type { ZooKeeperEnsemble } from './ZooKeeperEnsemble.js';
import type { ZooKeeperServer } from './ZooKeeperServer.js';

/**
 * Starts an ensemble of ZooKeeper servers on loopback. Waits until each server serves clients.
 *
 * When this process ends in any way, the servers are killed and their data is removed.
 */
export async function startEnsemble(config: EnsembleConfig = {}): Promise<ZooKeeperEnsemble> {
  const members = await prepareMembers(config);
  const stop = async (): Promise<void> => {
    await Promise.all(members.map((member) => member.stop()));
  };
  try {
    await Promise.all(members.map((member) => member.restart()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    servers: members.map(({ servers }) => servers).join(),
    members,
    leader: () =>
      until(
        async () => (await inMode(members, 'leader'))[0],
        () => new Error('No member of the ensemble leads'),
      ),
    followers: () => inMode(members, 'follower'),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

async function prepareMembers(config: EnsembleConfig): Promise<readonly ZooKeeperServer[]> {
  const { size = 3 } = config;
  const ports = await freePorts(4 * size);
  const listening = Array.from({ length: size }, (_, index) => ({
    quorum: ports[size + index] as number,
    election: ports[2 * size + index] as number,
  }));
  const peers = await Promise.all(
    listening.map((_, index) => peersOf(index + 1, listening, config)),
  );
  return peers.map((lines, index) =>
    prepareServer(
      { client: ports[index] as number, secure: ports[3 * size + index] as number },
      { ...config, properties: { ...lines, ...config.properties } },
      index + 1,
    ),
  );
}

/** Creates the `server.N` lines in the configuration of one member. */
async function peersOf(
  from: number,
  listening: readonly PeerPorts[],
  { peerPorts = ({ ports }) => ports }: EnsembleConfig,
): Promise<Record<string, string>> {
  const lines = listening.map(async (ports, index) => {
    const to = index + 1;
    const { quorum, election } = from === to ? ports : await peerPorts({ from, to, ports });
    return [`server.${to}`, `127.0.0.1:${quorum}:${election}`] as const;
  });
  return Object.fromEntries(await Promise.all(lines));
}

async function inMode(
  members: readonly ZooKeeperServer[],
  mode: string,
): Promise<readonly ZooKeeperServer[]> {
  const modes = await Promise.all(members.map(({ port }) => serverMode(port)));
  return members.filter((_, index) => modes[index] === mode);
}
