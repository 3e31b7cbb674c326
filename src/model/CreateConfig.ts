import type { Acl } from './Acl.js';
import type { CreateMode } from './CreateMode.js';

/** Settings of `create`. `S` is the type of the setting `stat`. */
export interface CreateConfig<S extends boolean = false> {
  /** @defaultValue `'persistent'` */
  readonly mode?: CreateMode;
  /**
   * The access control list. With the C binding, the client needs two requests for any list other
   * than the default. The first request creates the znode with the default list. The second request
   * sets the list in `acl`. Between the two requests, everyone can do everything with the znode.
   *
   * @defaultValue a list that allows everything to everyone
   */
  readonly acl?: readonly Acl[];
  /**
   * How long a znode of a `ttl` mode lives after its last change, in ms. The time counts only while
   * the znode has no children. The `ttl` modes require this setting. Other modes do not allow it.
   */
  readonly ttl?: number;
  /**
   * Whether to create missing parents. The created parents are persistent, have no data, and are
   * open to everyone. The client first tries to create only the znode. So this setting costs no
   * time if all parents exist. If the client has created parents, and then cannot create the znode,
   * the parents stay. If the chroot is missing, the client does not create it, and the error is
   * NO_CHROOT.
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
