/**
 * The naming schemes that other clients use too. They are Curator's LeaderLatch; Curator's
 * LeaderSelector and InterProcessMutex; kazoo's Election and Lock; go-zookeeper's Lock; Apache's
 * LeaderElectionSupport; and bare numbers.
 */
export type PresetName =
  'curatorLatch' | 'curatorLock' | 'kazoo' | 'goZookeeper' | 'apache' | 'sequence';
