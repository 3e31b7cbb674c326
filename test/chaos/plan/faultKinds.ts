/** All faults, in groups: faults of different groups may come together. */
export const faultKinds = {
  /** Between the clients and the servers. */
  network: [
    'network.cut',
    'network.refuse',
    'network.delay',
    'network.throttle',
    'network.halfOpen',
  ],
  /** Of the ensemble: one at a time, since two could lose what a majority has written. */
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
  /** Of one client's process or session. */
  client: ['client.stop', 'client.block', 'client.heap', 'client.steal', 'client.unseat'],
  /** Faults that must come without any other fault. */
  alone: ['takeOver'],
} as const;
