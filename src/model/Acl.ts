/** One entry of an access control list: who may do what with a znode. */
export interface Acl {
  /** The sum of what is allowed: 1 read, 2 write, 4 create, 8 delete, 16 admin; 31 is all. */
  readonly perms: number;
  /** How the identity is established: `'world'`, `'digest'`, `'auth'`, `'ip'`, … */
  readonly scheme: string;
  /**
   * Who it is within the scheme: `'anyone'` for `world`, what `digestIdentity` gives for `digest`, `''` for
   * `auth`, … What nobody can be throws at the call.
   */
  readonly id: string;
}
