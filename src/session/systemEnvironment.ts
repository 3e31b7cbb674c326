import { randomUUID } from 'node:crypto';
import { switchMap } from 'rxjs';
import { backoff } from './backoff.js';
import { openingSlot } from './openingSlot.js';
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
  const resolve = createResolver(servers, attemptTimeout);
  return {
    // Monotonic: changes of the wall clock do not move it.
    now: () => performance.now(),
    uuid: () => randomUUID(),
    resolve: () => openingSlot().pipe(switchMap(resolve)),
    backoff,
  };
}
