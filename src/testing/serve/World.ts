import type { Server } from '../memory/Server.js';
import type { Traffic } from './connection/Traffic.js';
import type { LiveClock } from './createLiveClock.js';
import type { ServeSettings } from './checkServeConfig.js';

/** The objects that all connections to one `ServedZooKeeper` have in common. */
export interface World {
  readonly server: Server;
  readonly clock: LiveClock;
  readonly settings: ServeSettings;
  readonly traffic: Traffic;
}
