import type { Acl } from '../../client/Acl.js';
import type { WatchEvent } from '../../client/WatchEvent.js';

/** An event as it comes about, before it is told to those who watch. */
export interface NodeChange extends WatchEvent {
  /** Of the znode at `path`: who may not read it is not told. */
  readonly acl: readonly Acl[];
}
