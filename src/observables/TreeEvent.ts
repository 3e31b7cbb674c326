import type { NodeData } from '../model/NodeData.js';

/**
 * What happens to a tree of znodes.
 *
 * `before` is the very object that was the `after` of the last event of that path. A parent is
 * added before its children, and removed after them. `synced` reports that every znode has been
 * read: for the first snapshot, and again in each new session.
 */
export type TreeEvent =
  | {
      readonly type: 'added';
      readonly path: string;
      readonly before: null;
      readonly after: NodeData;
    }
  | {
      readonly type: 'changed';
      readonly path: string;
      readonly before: NodeData;
      readonly after: NodeData;
    }
  | {
      readonly type: 'removed';
      readonly path: string;
      readonly before: NodeData;
      readonly after: null;
    }
  | { readonly type: 'synced' };
