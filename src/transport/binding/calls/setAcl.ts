import type { Call } from './Call.js';

/** Calls `zoo_aset_acl`. */
export const setAcl: Call<'setAcl'> = (native, { path, acl, version }, done) => {
  // Here, the binding reads the permissions from the property `perm`. In the lists that the binding
  // returns, this property has the name `perms`. If an entry had `perms` in place of `perm`, the
  // binding would send no permissions, and nobody could use the znode.
  const entries = acl.map(({ perms, scheme, id }) => ({ perm: perms, scheme, auth: id }));
  return native.a_set_acl(path, version, entries, (rc) => {
    done(rc);
  });
};
