import { type Acl, digestIdentity } from 'rxzk';

/** The owner gets all permissions, and the reader may read. Both are given as `user:password`. */
export function sharedAcl(owner: string, reader: string): readonly Acl[] {
  return [
    { perms: 31, ...digestIdentity(owner) },
    { perms: 1, ...digestIdentity(reader) },
  ];
}
