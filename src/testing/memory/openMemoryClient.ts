import { checkConfig } from '../../client/checkConfig.js';
import { openClient } from '../../client/openClient.js';
import type { ZkClient } from '../../client/ZkClient.js';
import type { MemoryClientConfig } from '../MemoryClientConfig.js';
import type { Faults } from './faults/Faults.js';
import { memoryEnvironment } from './memoryEnvironment.js';
import { memoryTransport } from './memoryTransport.js';
import type { Server } from './Server.js';

/** Opens a client of a server in memory. */
export function openMemoryClient(
  server: Server,
  faults: Faults,
  uuid: () => string,
  { chroot = '', keepsWatches = false, ...config }: Omit<MemoryClientConfig, 'session'>,
): ZkClient {
  const checked = checkConfig({ ...config, servers: `memory:2181${chroot}`, recheck: 0 });
  const transport = memoryTransport({ server, faults, keepsWatches });
  return openClient(checked, transport, memoryEnvironment(server, faults, uuid));
}
