import type { OperationOf } from './Operation.js';

/**
 * A write that can't succeed, because its znode does not exist. A majority of the ensemble confirms
 * the refusal, and nothing changes. If the znode existed, a single server could refuse the write
 * because of the access control list of the znode. Such a refusal would prove nothing about the
 * majority.
 */
export const impossibleWrite: OperationOf<'setData'> = {
  type: 'setData',
  path: '/zookeeper/none',
  data: Buffer.alloc(0),
  version: -2,
};
