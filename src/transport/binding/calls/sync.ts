import type { Call } from './Call.js';

/**
 * Calls `zoo_async`. The reply comes when the server has caught up with the leader of the ensemble.
 */
export const sync: Call<'sync'> = (native, { path }, done) =>
  native.a_sync(path, (rc) => {
    done(rc);
  });
