import type { Acl } from '../../model/Acl.js';
import type { WatchEvent } from '../../model/WatchEvent.js';

/** An event as it comes about, before it is told to those who watch. */
export interface NodeChange extends WatchEvent {
  /** Of the znode at `path`: who may not read it is not told. */
  readonly acl: readonly Acl[];
}
