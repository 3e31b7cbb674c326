import type { Acl } from '../../model/Acl.js';
import type { WatchEvent } from '../../model/WatchEvent.js';

/** A change of a znode. The connections that watch the znode get this change as an event. */
export interface NodeChange extends WatchEvent {
  /**
   * The access control list of the znode at `path`. This list decides which connections get the
   * event: a connection without the permission to read the znode gets no event.
   */
  readonly acl: readonly Acl[];
}
