import type { Acl } from './Acl.js';
import type { CreateMode } from './CreateMode.js';

/** Settings of a creation. */
export interface CreateConfig {
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
}
