import { type Acl, digestIdentity } from 'rxzk';

/** All permissions for one `user:password`, and reading for another one. */
export function sharedAcl(owner: string, reader: string): readonly Acl[] {
  return [
    { perms: 31, ...digestIdentity(owner) },
    { perms: 1, ...digestIdentity(reader) },
  ];
}
