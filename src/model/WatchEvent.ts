/**
 * The event that a server sends when a watch fires. The event says that a znode has changed, but it
 * does not contain the new value. To get the new value, read the znode again.
 */
export interface WatchEvent {
  readonly type: 'created' | 'deleted' | 'changed' | 'child';
  readonly path: string;
}
