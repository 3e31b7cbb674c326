import type { Call } from './Call.js';

/** `zoo_adelete`. */
export const remove: Call<'remove'> = (native, { path, version }, done) =>
  native.a_delete_(path, version, (rc) => {
    done(rc);
  });
