/**
 * The event that a server sends when a watch fires. It says that a znode has changed, but does not
 * have the new value. A client must read the znode again to get the new value.
 */
export interface WatchEvent {
  readonly type: 'created' | 'deleted' | 'changed' | 'child';
  readonly path: string;
}
