import type { Attributes } from '@opentelemetry/api';
import type { RequestTrace } from '../client/diagnostics/RequestTrace.js';

/**
 * The attributes of a request in spans and metrics. Each has few values, to keep metrics small. The
 * path of the znode is not among them.
 */
export function attributesOf(trace: RequestTrace): Attributes {
  const { client, kind, operation, chroot, server, error } = trace;
  return {
    'db.system.name': 'zookeeper',
    'db.operation.name': operation,
    ...(chroot === '' ? {} : { 'db.namespace': chroot }),
    ...(server === null ? {} : addressOf(server)),
    ...(error === undefined ? {} : { 'error.type': error.code }),
    'rxzk.client.name': client,
    'rxzk.request.kind': kind,
  };
}

/** `host:port`, IPv6 in brackets. */
function addressOf(server: string): Attributes {
  const colon = server.lastIndexOf(':');
  return {
    'server.address': server.slice(0, colon).replace(/^\[|\]$/g, ''),
    'server.port': Number(server.slice(colon + 1)),
  };
}
