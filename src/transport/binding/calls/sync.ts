import type { Call } from './Call.js';

/** `zoo_async`: answered when the server has caught up with its leader. */
export const sync: Call<'sync'> = (native, { path }, done) =>
  native.a_sync(path, (rc) => {
    done(rc);
  });
