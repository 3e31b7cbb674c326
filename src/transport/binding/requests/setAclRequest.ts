import type { Acl } from '../../../model/Acl.js';
import type { Request } from './Request.js';

/** `zoo_aset_acl`. */
export function setAclRequest(path: string, acl: readonly Acl[], version: number): Request<void> {
  // The binding reads `perm`, though it writes `perms`: given the latter it would store no
  // permissions at all and lock everybody out.
  const entries = acl.map(({ perms, scheme, id }) => ({ perm: perms, scheme, auth: id }));
  return {
    operation: 'setAcl',
    path,
    effect: 'write',
    call: (native, at, done) =>
      native.a_set_acl(at, version, entries, (rc) => {
        done(rc);
      }),
  };
}
