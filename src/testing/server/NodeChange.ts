import type { Acl } from '../../model/Acl.js';
import type { WatchEvent } from '../../model/WatchEvent.js';

/** An event of a change, before it goes to the watching connections. */
export interface NodeChange extends WatchEvent {
  /** The list of the znode at `path`: a connection that may not read the znode gets no event. */
  readonly acl: readonly Acl[];
}
