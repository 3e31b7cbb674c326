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
  /** `true` trusts the system's authorities. @defaultValue plain TCP */
  readonly tls?: TlsConfig | boolean | undefined;
  /** @defaultValue none */
  readonly sasl?: SaslConfig | undefined;
  /** The clock of the client, in ms. */
  readonly now: () => number;
}

/**
 * Connects to servers over TCP or TLS, and uses their protocol. Remembers the requests that the
 * server at an address does not know, because each unknown request costs a connection. Throws for
 * settings that can't work.
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
