import type { DynamicEnsemble } from './DynamicEnsemble.js';
import { freePorts } from './freePorts.js';
import { prepareServer } from './prepareServer.js';
import { reconfigure } from './reconfigure.js';
import type { ServerConfig } from './ServerConfig.js';
import type { ZooKeeperServer } from './ZooKeeperServer.js';

/**
 * The settings of a dynamic ensemble. The settings from {@link ServerConfig} apply to each member.
 */
export interface DynamicEnsembleConfig extends Omit<ServerConfig, 'port'> {
  /** The number of members at the start. @defaultValue 3 */
  readonly size?: number;
  /** Each member listens for clients at an address with this host. @defaultValue '127.0.0.1' */
  readonly clientHost?: string;
}

/** A member, and the line for this member in the configuration of the ensemble. */
interface Listed {
  readonly id: number;
  readonly port: number;
  readonly secure: number;
  readonly line: string;
}

/**
 * Starts an ensemble of ZooKeeper servers on loopback. Waits until each server serves clients. The
 * members of this ensemble can change.
 *
 * When this process ends in any way, the servers are killed and their data is removed.
 */
export async function startDynamicEnsemble(
  config: DynamicEnsembleConfig = {},
): Promise<DynamicEnsemble> {
  const { size = 3 } = config;
  const all: ZooKeeperServer[] = [];
  const members = new Map<ZooKeeperServer, Listed>();
  const stop = async (): Promise<void> => {
    await Promise.all(all.map((server) => server.stop()));
  };

  const prepare = (own: Listed, listed: readonly Listed[]): ZooKeeperServer => {
    const lines = listed.map(({ id, line }) => [`server.${id}`, line] as const);
    const server = prepareServer(
      { client: own.port, secure: own.secure },
      {
        ...config,
        properties: { ...dynamic, ...Object.fromEntries(lines), ...config.properties },
        systemProperties: { 'zookeeper.skipACL': 'yes', ...config.systemProperties },
      },
      own.id,
    );
    all.push(server);
    members.set(server, own);
    return server;
  };
  const servers = (): string => [...members.keys()].map((member) => member.servers).join();

  try {
    const first = await list(1, size, config);
    const prepared = first.map((own) => prepare(own, first));
    await Promise.all(prepared.map((server) => server.restart()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    servers: servers(),
    get members() {
      return [...members.keys()];
    },
    async add() {
      const present = servers();
      const [own] = (await list(all.length + 1, 1, config)) as [Listed];
      const server = prepare(own, [...members.values(), own]);
      await server.restart();
      await reconfigure(present, '-add', `server.${own.id}=${own.line}`);
      return server;
    },
    async remove(member) {
      const listed = members.get(member);
      if (listed === undefined) throw new Error('The server is not a member of this ensemble');
      await reconfigure(servers(), '-remove', String(listed.id));
      members.delete(member);
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * The settings that let servers join and leave. `zoo.cfg` does not set the client port. Instead,
 * the `server.N` lines contain the client addresses. The reason is the znode `/zookeeper/config`,
 * which lists the members and their client addresses. ZooKeeper takes the client addresses for this
 * znode only from the `server.N` lines.
 */
const dynamic = {
  clientPort: null,
  clientPortAddress: null,
  reconfigEnabled: true,
  standaloneEnabled: false,
};

/**
 * Chooses the ports and the ids of `count` new members. The first new member has the id `from`, the
 * second `from + 1`, and so on.
 */
async function list(
  from: number,
  count: number,
  { clientHost = '127.0.0.1' }: DynamicEnsembleConfig,
): Promise<readonly Listed[]> {
  const ports = await freePorts(4 * count);
  return Array.from({ length: count }, (_, index) => {
    const [port, secure, quorum, election] = ports.slice(4 * index) as [
      number,
      number,
      number,
      number,
    ];
    const line = `127.0.0.1:${quorum}:${election}:participant;${clientHost}:${port}`;
    return { id: from + index, port, secure, line };
  });
}
