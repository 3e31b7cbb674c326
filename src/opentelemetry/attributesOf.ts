import type { Attributes } from '@opentelemetry/api';
import type { RequestTrace } from '../client/diagnostics/RequestTrace.js';

/**
 * Returns the attributes of a request. The span and the metric of the request both use these
 * attributes. In a metric, each combination of values makes a separate series. So each attribute
 * must have only a few different values. A program may use thousands of paths, so the path of the
 * znode is no attribute here.
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

/** Splits the text `host:port` into two attributes. Removes the brackets of an IPv6 address. */
function addressOf(server: string): Attributes {
  const colon = server.lastIndexOf(':');
  return {
    'server.address': server.slice(0, colon).replace(/^\[|\]$/g, ''),
    'server.port': Number(server.slice(colon + 1)),
  };
}
