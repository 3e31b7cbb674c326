/**
 * The event that spent a one-shot watch. It says that something changed, but not the new value:
 * read again.
 */
export interface WatchEvent {
  readonly type: 'created' | 'deleted' | 'changed' | 'child';
  readonly path: string;
}
