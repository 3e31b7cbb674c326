import type { Request } from './Request.js';

/**
 * `zoo_async`: answered when the server has caught up with its leader. It proves nothing: a leader
 * answers it alone, also after it has lost its followers.
 */
export function syncRequest(path: string): Request<void> {
  return {
    operation: 'sync',
    path,
    effect: 'read',
    call: (native, at, done) =>
      native.a_sync(at, (rc) => {
        done(rc);
      }),
  };
}
