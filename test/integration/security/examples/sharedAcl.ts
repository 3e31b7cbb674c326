import { type Acl, digestIdentity } from 'rxzk';

/**
 * Gives all permissions to the owner, and the permission to read to the reader. Both parameters
 * have the form `user:password`.
 */
export function sharedAcl(owner: string, reader: string): readonly Acl[] {
  return [
    { perms: 31, ...digestIdentity(owner) },
    { perms: 1, ...digestIdentity(reader) },
  ];
}
