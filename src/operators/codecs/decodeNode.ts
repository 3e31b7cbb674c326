import { DecodeError } from '../../errors/DecodeError.js';
import { issuesOf } from '../../errors/schema/issuesOf.js';
import { isZkError } from '../../errors/isZkError.js';
import { checkNoPromise } from '../../model/checks/checkNoPromise.js';
import type { NodeData } from '../../model/NodeData.js';
import type { Codec } from '../Codec.js';

/**
 * Decodes the data of a znode. Returns the value, or a `DecodeError` if the codec rejects the data.
 * Throws if the codec works asynchronously, which is a mistake in the program.
 */
export function decodeNode<T>(
  operation: string,
  codec: Codec<T>,
  { data, path, stat }: NodeData,
): { readonly value: T } | DecodeError {
  let value: T;
  try {
    value = codec.decode(data);
  } catch (cause) {
    // An asynchronous schema is a mistake in the program, not in the data. If `decodeNode` returned
    // a `DecodeError` here, the operator `decode` with `onError` or `fallback` would not fail. The
    // mistake could then stay unnoticed.
    if (isZkError(cause, 'ASYNC_SCHEMA')) throw cause;
    return new DecodeError(stat.mzxid, { operation, path, cause }, reasonOf(cause));
  }
  return { value: checkNoPromise('codec.decode', value) };
}

/**
 * Describes why the codec rejected the data. The description does not include the messages of the
 * codec, which may quote the data.
 */
function reasonOf(cause: unknown): string | undefined {
  const { length } = issuesOf(cause);
  if (length > 0) return `the schema rejects it, with issues: ${String(length)}`;
  return cause instanceof SyntaxError ? 'it is not valid JSON' : undefined;
}
