import { UnimplementedError } from '../../../errors/server/UnimplementedError.js';

/** The error of a tree if its connection cannot set recursive watches. */
export function withoutTrees(path: string): UnimplementedError {
  const reason =
    'this connection has no recursive watches; the wire has them, on ZooKeeper 3.6 and later';
  return new UnimplementedError({ operation: 'addWatch', path }, reason);
}
