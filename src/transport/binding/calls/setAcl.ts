import type { Call } from './Call.js';

/** `zoo_aset_acl`. */
export const setAcl: Call<'setAcl'> = (native, { path, acl, version }, done) => {
  // The binding reads `perm`, though it writes `perms`: given the latter it would store no
  // permissions at all and lock everybody out.
  const entries = acl.map(({ perms, scheme, id }) => ({ perm: perms, scheme, auth: id }));
  return native.a_set_acl(path, version, entries, (rc) => {
    done(rc);
  });
};
