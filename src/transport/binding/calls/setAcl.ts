import type { Call } from './Call.js';

/** Calls `zoo_aset_acl`. */
export const setAcl: Call<'setAcl'> = (native, { path, acl, version }, done) => {
  // Here, the binding expects the name `perm`, although the lists that the binding returns have the
  // name `perms`. With `perms`, the binding would send a list without permissions: nobody could use
  // the znode.
  const entries = acl.map(({ perms, scheme, id }) => ({ perm: perms, scheme, auth: id }));
  return native.a_set_acl(path, version, entries, (rc) => {
    done(rc);
  });
};
