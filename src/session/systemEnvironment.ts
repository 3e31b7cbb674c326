import { randomUUID } from 'node:crypto';
import { switchMap } from 'rxjs';
import { backoff } from './backoff.js';
import { openingSlot } from './openingSlot.js';
import { createResolver } from './servers/createResolver.js';
import type { Environment } from './Environment.js';

/** The environment of a client in production. */
export function systemEnvironment({
  attemptTimeout,
}: {
  readonly attemptTimeout: number;
}): Environment {
  const resolve = createResolver(attemptTimeout);
  return {
    // This clock is monotonic: a change of the wall clock has no effect on this clock.
    now: () => performance.now(),
    uuid: () => randomUUID(),
    resolve: (servers) => openingSlot().pipe(switchMap(() => resolve(servers))),
    backoff,
  };
}
