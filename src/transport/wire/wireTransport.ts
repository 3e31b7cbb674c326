import { map } from 'rxjs';
import type { ServerName } from '../../model/ServerName.js';
import { connectionLost } from '../connectionLost.js';
import type { Transport } from '../Transport.js';
import { connectWire } from './connection/connectWire.js';
import { mechanismOf } from './sasl/mechanismOf.js';
import type { SaslConfig } from './sasl/SaslConfig.js';
import { secureOptionsOf } from './tls/secureOptionsOf.js';
import type { TlsConfig } from './tls/TlsConfig.js';

/** Settings of {@link wireTransport}. */
export interface WireConfig {
  /**
   * With `true`, the client uses TLS, and trusts the certificate authorities that Node trusts.
   * @defaultValue plain TCP
   */
  readonly tls?: TlsConfig | boolean | undefined;
  /** @defaultValue none */
  readonly sasl?: SaslConfig | undefined;
  /** The clock of the client, in ms. */
  readonly now: () => number;
}

/**
 * Makes the transport that implements the protocol of ZooKeeper, over TCP or TLS. Throws if the
 * settings can't work.
 *
 * If a server does not know the type of a request, the server closes the connection. So for each
 * address, the transport remembers the types that the server does not know. The transport does not
 * send requests of these types to this address again.
 */
export function wireTransport({ tls, sasl, now }: WireConfig): Transport {
  const unknownTypes = new Map<string, Set<number>>();
  const settings = {
    secure: secureOptionsOf(tls),
    mechanism: mechanismOf(sasl),
    now,
    unknownTypesAt({ host, port }: ServerName): Set<number> {
      const address = `${host} ${String(port)}`;
      const known = unknownTypes.get(address) ?? new Set<number>();
      unknownTypes.set(address, known);
      return known;
    },
  };
  return {
    name: 'wire',
    connect: (attempt) =>
      connectWire(settings, attempt).pipe(
        map((event, index) => {
          if (index === 0 && event.type === 'disconnected') {
            throw connectionLost(attempt.address, event.cause);
          }
          return event;
        }),
      ),
  };
}
