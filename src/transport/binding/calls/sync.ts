import type { Call } from './Call.js';

/** `zoo_async`: the reply comes when the server has caught up with its leader. */
export const sync: Call<'sync'> = (native, { path }, done) =>
  native.a_sync(path, (rc) => {
    done(rc);
  });
