/** All kinds of faults, in groups. A round has at most one fault of each group. */
export const faultKinds = {
  /** Faults between the clients and the servers. */
  network: [
    'network.cut',
    'network.refuse',
    'network.delay',
    'network.throttle',
    'network.halfOpen',
  ],
  /**
   * Faults of the servers, or of the connections between the servers. If one round had two of these
   * faults, the servers could lose data that a majority of the servers had already stored.
   */
  ensemble: [
    'quorum.cut',
    'quorum.isolate',
    'quorum.split',
    'quorum.delay',
    'quorum.throttle',
    'quorum.halfOpen',
    'server.killLeader',
    'server.killFollower',
    'server.killTwo',
    'server.freezeLeader',
    'server.freezeFollower',
    'server.emptyRestart',
    'server.wipe',
  ],
  /** Faults of one client process, of its sessions, or of the znode of the leading candidate. */
  client: ['client.stop', 'client.block', 'client.heap', 'client.steal', 'client.unseat'],
  /** Faults that a round must not combine with any other fault. */
  alone: ['takeOver'],
} as const;
