import type { ServerTls } from './ServerConfig.js';

/** Returns the lines of `zoo.cfg` that open a second client port for TLS. */
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
    // The default network layer of the server has no TLS. So the server must use Netty.
    serverCnxnFactory: 'org.apache.zookeeper.server.NettyServerCnxnFactory',
  };
}
