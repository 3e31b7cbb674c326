import type { NodeData } from '../model/NodeData.js';

/**
 * One change of a tree of znodes.
 *
 * The stream can emit several events for one path. Suppose that `event` and `next` are two events
 * for one path, and that `next` is the first event for this path after `event`. Then
 * `next.before === event.after`. A parent is added before its children, and removed after its
 * children. `synced` says that the stream has read every znode of the tree. The stream emits
 * `synced` when it has read the whole tree for the first time. In each new session, the stream
 * emits `synced` again as soon as it knows the current state of all znodes.
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
