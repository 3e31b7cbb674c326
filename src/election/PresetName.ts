/**
 * The schemes for the names of candidates. Each scheme except `sequence` names the candidates in
 * the same way as another client library. So a program with that library can take part in the same
 * election. The schemes are:
 * - `curatorLatch`: LeaderLatch of Curator.
 * - `curatorLock`: LeaderSelector and InterProcessMutex of Curator.
 * - `kazoo`: Election and Lock of kazoo.
 * - `goZookeeper`: Lock of go-zookeeper.
 * - `apache`: LeaderElectionSupport of Apache ZooKeeper.
 * - `sequence`: the name is only the number from the server.
 */
export type PresetName =
  'curatorLatch' | 'curatorLock' | 'kazoo' | 'goZookeeper' | 'apache' | 'sequence';
