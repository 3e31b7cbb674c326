import type { ServerTls } from './ServerConfig.js';

/** Lines of `zoo.cfg` that open a port for TLS next to the plain one. */
export function tlsProperties(
  port: number,
  { identity, trusted, clientAuth = 'none' }: ServerTls,
): Readonly<Record<string, string | number>> {
  return {
    secureClientPort: port,
    secureClientPortAddress: '127.0.0.1',
    'ssl.keyStore.location': identity,
    'ssl.keyStore.type': 'PEM',
    'ssl.trustStore.location': trusted,
    'ssl.trustStore.type': 'PEM',
    'ssl.clientAuth': clientAuth,
    // The other one has no TLS.
    serverCnxnFactory: 'org.apache.zookeeper.server.NettyServerCnxnFactory',
  };
}
