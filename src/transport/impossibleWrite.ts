import type { OperationOf } from './Operation.js';

/**
 * A write that can't succeed, because its znode does not exist. A majority of the ensemble confirms
 * the refusal, and nothing changes. The znode must not exist: a single server could refuse the
 * write by the access control list of an existing znode.
 */
export const impossibleWrite: OperationOf<'setData'> = {
  type: 'setData',
  path: '/zookeeper/none',
  data: Buffer.alloc(0),
  version: -2,
};
