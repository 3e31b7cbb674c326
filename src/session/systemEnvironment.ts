import { randomUUID } from 'node:crypto';
import { backoff } from './backoff.js';
import { createResolver } from './servers/createResolver.js';
import type { Environment } from './Environment.js';
import type { ServerName } from '../model/ServerName.js';

/** The world of a client in production. */
export function systemEnvironment({
  servers,
  attemptTimeout,
}: {
  readonly servers: readonly ServerName[];
  readonly attemptTimeout: number;
}): Environment {
  return {
    // Monotonic: changes of the wall clock do not move it.
    now: () => performance.now(),
    uuid: () => randomUUID(),
    resolve: createResolver(servers, attemptTimeout),
    backoff,
  };
}
