import type { NodeData } from '../model/NodeData.js';

/**
 * One change of a tree of znodes.
 *
 * `before` of an event is the same object as `after` of the previous event with the same path. A
 * parent is added before its children, and removed after its children. `synced` says that the
 * stream has read every znode of the tree. The event `synced` comes after the first read of the
 * tree, and again in each new session.
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
