import type { OperationOf } from './Operation.js';

/**
 * A write that can't succeed. Its reply comes from a majority of the ensemble, and nothing changes. The znode
 * has no access control list, because one server could refuse by the list without the others.
 */
export const impossibleWrite: OperationOf<'setData'> = {
  type: 'setData',
  path: '/zookeeper/none',
  data: Buffer.alloc(0),
  version: -2,
};
