import { BindingUnavailableError } from '../errors/BindingUnavailableError.js';
import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { checkOneOf } from '../model/checks/checkOneOf.js';
import { bindingTransport } from '../transport/binding/bindingTransport.js';
import { loadBinding } from '../transport/binding/loadBinding.js';
import type { Transport } from '../transport/Transport.js';
import { wireTransport } from '../transport/wire/wireTransport.js';
import type { ClientConfig } from './ClientConfig.js';

/** The transport of a client. */
export interface TransportChoice {
  readonly transport: Transport;
  /**
   * Why the C binding could not be loaded. `null` if the client uses the binding, or did not try to
   * load the binding.
   */
  readonly bindingUnavailable: string | null;
}

/**
 * Chooses the transport of a client by the first rule that applies:
 * - If the setting `transport` is set, the client uses the transport that this setting names.
 * - If the environment variable `RXZK_TRANSPORT` is set, the client uses the transport that this
 *   variable names.
 * - If `tls` or `sasl` is set, the transport is `wire`.
 * - If the C binding loads, the transport is `binding`, and otherwise it is `wire`.
 */
export function chooseTransport(
  config: Pick<ClientConfig, 'transport' | 'tls' | 'sasl'>,
  now: () => number,
): TransportChoice {
  const { tls, sasl } = config;
  const wire = wireTransport({ tls, sasl, now });
  const needsWire = tls !== undefined && tls !== false ? 'tls' : sasl !== undefined ? 'sasl' : null;
  switch (named(config.transport) ?? (needsWire === null ? 'any' : 'wire')) {
    case 'wire':
      return { transport: wire, bindingUnavailable: null };
    case 'binding':
      if (needsWire !== null) {
        throw new InvalidArgumentError(
          needsWire,
          "needs the transport 'wire', and 'binding' is set",
        );
      }
      return overBinding(now);
    case 'any':
      try {
        return overBinding(now);
      } catch (error) {
        if (!(error instanceof BindingUnavailableError)) throw error;
        return { transport: wire, bindingUnavailable: error.message };
      }
  }
}

/**
 * Loads the C binding before the client connects. So `createClient` itself throws the error if the
 * binding cannot be loaded. If the binding were loaded later, `createClient` would succeed, and
 * each attempt to connect would fail in the background.
 */
function overBinding(now: () => number): TransportChoice {
  loadBinding();
  return { transport: bindingTransport(now), bindingUnavailable: null };
}

function named(transport: ClientConfig['transport']): ClientConfig['transport'] {
  if (transport !== undefined) return checkOneOf('transport', transport, names);
  const { RXZK_TRANSPORT = '' } = process.env;
  return RXZK_TRANSPORT === ''
    ? undefined
    : checkOneOf('RXZK_TRANSPORT', RXZK_TRANSPORT as 'wire', names);
}

const names = ['binding', 'wire'] as const;
