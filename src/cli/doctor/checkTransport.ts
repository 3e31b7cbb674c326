import type { Inspection } from '../../client/Inspection.js';
import { checkBinding } from './checkBinding.js';
import type { Finding } from './Finding.js';

/** Reports the transport: the wire and why it is not the binding, or which binding is loaded. */
export function checkTransport({ transport, bindingUnavailable, server }: Inspection): Finding {
  if (transport === 'binding') return checkBinding(server);
  const why = bindingUnavailable ?? 'the settings or the environment name it';
  const detail = `${transport}, which needs no other package. Why not the C binding: ${why}`;
  return { check: 'transport', status: 'ok', detail };
}
