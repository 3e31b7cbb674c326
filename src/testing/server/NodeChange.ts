import type { Acl } from '../../model/Acl.js';
import type { WatchEvent } from '../../model/WatchEvent.js';

/** A change of a znode, which becomes an event for the connections that watch the znode. */
export interface NodeChange extends WatchEvent {
  /**
   * The access control list of the znode at `path`. This list decides which connections get the
   * event: a connection without the permission to read the znode gets no event.
   */
  readonly acl: readonly Acl[];
}
