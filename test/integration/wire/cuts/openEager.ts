import type { ZkClient } from 'rxzk';
import { openTapped } from '../../support/openTapped.js';

/**
 * Opens a client with the wire transport. After a lost connection, this client connects again
 * almost at once.
 */
export function openEager(servers: string, sessionTimeout = 30_000): ZkClient {
  const config = { servers, sessionTimeout, transport: 'wire' } as const;
  return openTapped(config, undefined, { backoff: () => 1 }).client;
}
