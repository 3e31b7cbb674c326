import type { Inspection } from '../../client/Inspection.js';
import { checkBinding } from './checkBinding.js';
import type { Finding } from './Finding.js';

/**
 * Reports whether the client uses the C binding. If the client uses the binding, reports which file
 * of the binding is loaded. If the client uses the transport `wire` instead, reports why the client
 * does not use the binding.
 */
export function checkTransport({ transport, bindingUnavailable, server }: Inspection): Finding {
  if (transport === 'binding') return checkBinding(server);
  const why = bindingUnavailable ?? 'the settings or the environment name it';
  const detail = `${transport}, which needs no other package. Why not the C binding: ${why}`;
  return { check: 'transport', status: 'ok', detail };
}
