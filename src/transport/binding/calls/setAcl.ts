import type { Call } from './Call.js';

/** Calls `zoo_aset_acl`. */
export const setAcl: Call<'setAcl'> = (native, { path, acl, version }, done) => {
  // The binding returns lists with `perms`, but expects `perm` here. With `perms`, the binding
  // would send a list without permissions, and nobody could use the znode.
  const entries = acl.map(({ perms, scheme, id }) => ({ perm: perms, scheme, auth: id }));
  return native.a_set_acl(path, version, entries, (rc) => {
    done(rc);
  });
};
