import { UnimplementedError } from '../../../errors/server/UnimplementedError.js';

/**
 * Returns the error that ends the stream of a tree. The cause of this error is that the client
 * cannot set recursive watches on its connection.
 */
export function withoutTrees(path: string): UnimplementedError {
  const reason =
    "no recursive watch on this connection: it needs transport: 'wire' and ZooKeeper 3.6 or later";
  return new UnimplementedError({ operation: 'addWatch', path }, reason);
}
