import type { Call } from './Call.js';

/** `zoo_aset_acl`. */
export const setAcl: Call<'setAcl'> = (native, { path, acl, version }, done) => {
  // The binding reads `perm`, although it writes `perms`. If it got `perms`, it would store no
  // permissions and lock out everybody.
  const entries = acl.map(({ perms, scheme, id }) => ({ perm: perms, scheme, auth: id }));
  return native.a_set_acl(path, version, entries, (rc) => {
    done(rc);
  });
};
