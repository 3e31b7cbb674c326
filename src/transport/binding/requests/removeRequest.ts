import type { Request } from './Request.js';

/** `zoo_adelete`. */
export function removeRequest(path: string, version: number): Request<void> {
  return {
    operation: 'remove',
    path,
    effect: 'write',
    call: (native, at, done) =>
      native.a_delete_(at, version, (rc) => {
        done(rc);
      }),
  };
}
