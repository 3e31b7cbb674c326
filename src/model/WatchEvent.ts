/** What spent a one-shot watch. It says that something changed, never to what: read again. */
export interface WatchEvent {
  readonly type: 'created' | 'deleted' | 'changed' | 'child';
  readonly path: string;
}
