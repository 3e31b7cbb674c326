/** One entry of an access control list: who may do what with a znode. */
export interface Acl {
  /**
   * The sum of the permissions: read 1, write 2, create 4, delete 8, admin 16. All permissions
   * together are 31.
   */
  readonly perms: number;
  /** How the server checks the identity: `'world'`, `'digest'`, `'auth'`, `'ip'`, … */
  readonly scheme: string;
  /**
   * The identity, in the form of the scheme. For `world` it is `'anyone'`. For `digest` it is the
   * id from `digestIdentity`. For `auth` it is `''`. If nobody can have the identity, the call
   * throws.
   */
  readonly id: string;
}
