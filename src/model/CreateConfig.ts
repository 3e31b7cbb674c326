import type { Acl } from './Acl.js';
import type { CreateMode } from './CreateMode.js';

/** Settings of a creation. `S` is the type of `stat`. */
export interface CreateConfig<S extends boolean = false> {
  /** @defaultValue `'persistent'` */
  readonly mode?: CreateMode;
  /**
   * Who may do what. The C binding creates with an open list only, so that any other list is set by
   * a second request: between the two the znode is open.
   *
   * @defaultValue everyone may do everything
   */
  readonly acl?: readonly Acl[];
  /** Life of a childless `ttl` znode after its last change, in ms; needed by the `ttl` modes alone. */
  readonly ttl?: number;
  /**
   * Whether to create the parents that are missing: persistent, without data, open to everyone. The client first
   * sends the creation itself, so existing parents cost nothing. If the creation fails for another reason, the parents
   * stay. A missing chroot is never created: it is NO_CHROOT.
   *
   * @defaultValue `false`
   */
  readonly parents?: boolean;
  /**
   * Whether the creation gives the stat too, as `{ path, stat }` in place of the path. The C binding and servers before
   * 3.5 cannot do this: the error is UNIMPLEMENTED.
   *
   * @defaultValue `false`
   */
  readonly stat?: S;
}
