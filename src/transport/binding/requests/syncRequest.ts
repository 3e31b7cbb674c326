import type { Request } from './Request.js';

/** `zoo_async`: answered when the server has caught up with its leader. */
export function syncRequest(path: string): Request<void> {
  return {
    operation: 'sync',
    path,
    effect: 'sync',
    call: (native, at, done) =>
      native.a_sync(at, (rc) => {
        done(rc);
      }),
  };
}
