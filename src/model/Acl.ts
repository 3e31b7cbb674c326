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
   * The identity. Its form depends on the scheme. For `world`, the id is `'anyone'`. For `digest`,
   * call `digestIdentity` to get the id. For `auth`, the id is `''`. If no client can ever have
   * this identity, the library throws an error and sends nothing.
   */
  readonly id: string;
}
