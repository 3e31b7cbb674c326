import { type Acl, digestIdentity } from 'rxzk';

/**
 * Gives the owner all permissions. Gives the reader only the permission to read. Both parameters
 * have the form `user:password`.
 */
export function sharedAcl(owner: string, reader: string): readonly Acl[] {
  return [
    { perms: 31, ...digestIdentity(owner) },
    { perms: 1, ...digestIdentity(reader) },
  ];
}
