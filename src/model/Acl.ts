/** One entry of an access control list: who may do what with a znode. */
export interface Acl {
  /** The sum of the permissions: 1 read, 2 write, 4 create, 8 delete, 16 admin; 31 is all. */
  readonly perms: number;
  /** How the identity is established: `'world'`, `'digest'`, `'auth'`, `'ip'`, … */
  readonly scheme: string;
  /**
   * The identity within the scheme: `'anyone'` for `world`, the id from `digestIdentity` for
   * `digest`, `''` for `auth`, … … An identity that nobody can have throws at the call.
   */
  readonly id: string;
}
