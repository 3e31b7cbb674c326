import type { Acl } from './Acl.js';
import type { CreateMode } from './CreateMode.js';

/** Settings of `create`. `S` is the type of the setting `stat`. */
export interface CreateConfig<S extends boolean = false> {
  /** @defaultValue `'persistent'` */
  readonly mode?: CreateMode;
  /**
   * The access control list. With the C binding, the client always creates the znode with the
   * default list. If `acl` is not the default list, the client with the C binding then sets `acl`
   * with a second request. Between the two requests, everyone can do everything with the znode.
   *
   * @defaultValue a list that allows everything to everyone
   */
  readonly acl?: readonly Acl[];
  /**
   * The time to live of the znode, in ms. After each write of the data, the server waits at least
   * this time before it deletes the znode. The server never deletes a znode that has children. The
   * `ttl` modes require this setting. Other modes do not allow it.
   */
  readonly ttl?: number;
  /**
   * Whether to create missing parents. The new parents are persistent, have no data, and are open
   * to everyone. They stay even if the client then cannot create the znode. The client never
   * creates the chroot: if it is missing, the error is NO_CHROOT.
   *
   * The client first tries to create only the znode. So this setting costs no time if all parents
   * exist.
   *
   * @defaultValue `false`
   */
  readonly parents?: boolean;
  /**
   * Whether the result also has the stat. With `true`, the result is `{ path, stat }`. With
   * `false`, the result is only the path. With the C binding or a server before 3.5, `true` leads
   * to the error UNIMPLEMENTED.
   *
   * @defaultValue `false`
   */
  readonly stat?: S;
}
