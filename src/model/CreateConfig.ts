import type { Acl } from './Acl.js';
import type { CreateMode } from './CreateMode.js';

/** Settings of a creation. `S` is the type of `stat`. */
export interface CreateConfig<S extends boolean = false> {
  /** @defaultValue `'persistent'` */
  readonly mode?: CreateMode;
  /**
   * The access control list. The C binding creates only with an open list, so a second request sets
   * any other list. Between the two the znode is open.
   *
   * @defaultValue everyone may do everything
   */
  readonly acl?: readonly Acl[];
  /**
   * How long a childless `ttl` znode lives after its last change, in ms. Only the `ttl` modes need
   * it.
   */
  readonly ttl?: number;
  /**
   * Whether to create missing parents: persistent, without data, open to everyone. The client first
   * sends the creation itself, so existing parents cost nothing. If the creation fails for another
   * reason, the parents stay. It never creates a missing chroot: the error is NO_CHROOT.
   *
   * @defaultValue `false`
   */
  readonly parents?: boolean;
  /**
   * Whether the creation returns the stat too, as `{ path, stat }` in place of the path. The C
   * binding and servers before 3.5 cannot do this: the error is UNIMPLEMENTED.
   *
   * @defaultValue `false`
   */
  readonly stat?: S;
}
