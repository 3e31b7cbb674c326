import type { Call } from './Call.js';

/** Calls `zoo_adelete`. */
export const remove: Call<'remove'> = (native, { path, version }, done) =>
  native.a_delete_(path, version, (rc) => {
    done(rc);
  });
