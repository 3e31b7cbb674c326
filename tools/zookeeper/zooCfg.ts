import { saslProperties } from './saslProperties.js';
import type { ServerConfig } from './ServerConfig.js';
import type { ServerPorts } from './ServerPorts.js';
import { tlsProperties } from './tlsProperties.js';

/**
 * Creates the text of the `zoo.cfg` of a server on loopback. The values are for a quick start and
 * for short session timeouts.
 */
export function zooCfg(ports: ServerPorts, dataDir: string, config: ServerConfig): string {
  const { tickTime = 500, maxSessionTimeout = 60_000, tls, sasl, properties } = config;
  const lines: Required<ServerConfig>['properties'] = {
    tickTime,
    maxSessionTimeout,
    // `initLimit` is the longest time that a new leader waits for its followers. This time is 5 s,
    // or five ticks if five ticks are longer. The value of `initLimit` is a number of ticks. If a
    // follower has missed the election of the new leader, the ensemble serves nobody until the time
    // `initLimit` is over. Several such elections in a row must still end within the time limits of
    // the tests.
    initLimit: Math.max(5, Math.ceil(5_000 / tickTime)),
    syncLimit: 6,
    dataDir,
    clientPort: ports.client,
    clientPortAddress: '127.0.0.1',
    maxClientCnxns: 0,
    'admin.enableServer': false,
    '4lw.commands.whitelist': '*',
    extendedTypesEnabled: true,
    // The data must survive the end of the process. The data does not have to survive a crash of
    // the machine. So the server does not have to wait for the disk.
    forceSync: 'no',
    preAllocSize: 64,
    ...(tls !== undefined && tlsProperties(ports.secure, tls)),
    ...(sasl !== undefined && saslProperties(sasl)),
    ...properties,
  };
  return Object.entries(lines)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}
