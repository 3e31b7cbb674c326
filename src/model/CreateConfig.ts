import type { Acl } from './Acl.js';
import type { CreateMode } from './CreateMode.js';

/** Settings of `create`. `S` is the type of the setting `stat`. */
export interface CreateConfig<S extends boolean = false> {
  /** @defaultValue `'persistent'` */
  readonly mode?: CreateMode;
  /**
   * The access control list. With the C binding, the client needs two requests for any list that is
   * not open. The first request creates the znode with an open list, and the second sets the list.
   * Between the two requests, the znode is open to everyone.
   *
   * @defaultValue everyone may do everything
   */
  readonly acl?: readonly Acl[];
  /**
   * How long a znode of a `ttl` mode lives after its last change, in ms. The time counts only while
   * the znode has no children. The `ttl` modes require this setting. Other modes do not allow it.
   */
  readonly ttl?: number;
  /**
   * Whether to create missing parents. They are persistent, have no data, and are open to everyone.
   * The client first tries to create the znode itself. So this setting costs nothing if all parents
   * exist. If the client has created parents, and cannot create the znode, the parents stay. The
   * client never creates a missing chroot: the error is NO_CHROOT.
   *
   * @defaultValue `false`
   */
  readonly parents?: boolean;
  /**
   * Whether the result also has the stat. The result is then `{ path, stat }`, otherwise only the
   * path. With the C binding or a server before 3.5, the error is UNIMPLEMENTED.
   *
   * @defaultValue `false`
   */
  readonly stat?: S;
}
