import { saslProperties } from './saslProperties.js';
import type { ServerConfig } from './ServerConfig.js';
import type { ServerPorts } from './ServerPorts.js';
import { tlsProperties } from './tlsProperties.js';

/** Text of the `zoo.cfg` of a server on loopback, tuned for a quick start and short sessions. */
export function zooCfg(ports: ServerPorts, dataDir: string, config: ServerConfig): string {
  const { tickTime = 500, maxSessionTimeout = 60_000, tls, sasl, properties } = config;
  const lines: Required<ServerConfig>['properties'] = {
    tickTime,
    maxSessionTimeout,
    // 10 s. A leader whose followers have gone to another one notices it after this time.
    initLimit: Math.max(5, Math.ceil(10_000 / tickTime)),
    syncLimit: 6,
    dataDir,
    clientPort: ports.client,
    clientPortAddress: '127.0.0.1',
    maxClientCnxns: 0,
    'admin.enableServer': false,
    '4lw.commands.whitelist': '*',
    extendedTypesEnabled: true,
    // The data is thrown away: it has to outlive the process, not the machine.
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
