import type { Inspection } from '../../client/Inspection.js';
import { checkBinding } from './checkBinding.js';
import type { Finding } from './Finding.js';

/**
 * Reports whether the client sends requests through the C binding or without it, over the wire. For
 * the binding, reports which file is loaded. For the wire, reports why the client does not use the
 * binding.
 */
export function checkTransport({ transport, bindingUnavailable, server }: Inspection): Finding {
  if (transport === 'binding') return checkBinding(server);
  const why = bindingUnavailable ?? 'the settings or the environment name it';
  const detail = `${transport}, which needs no other package. Why not the C binding: ${why}`;
  return { check: 'transport', status: 'ok', detail };
}
