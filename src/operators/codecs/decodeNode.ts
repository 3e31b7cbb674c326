import { DecodeError } from '../../errors/DecodeError.js';
import { isZkError } from '../../errors/isZkError.js';
import { checkNoPromise } from '../../model/checks/checkNoPromise.js';
import type { NodeData } from '../../model/NodeData.js';
import type { Codec } from '../Codec.js';

/** Gives what a codec makes of a znode's data, or the error that they are. Throws if the codec itself is at fault. */
export function decodeNode<T>(
  operation: string,
  codec: Codec<T>,
  { data, path, stat }: NodeData,
): { readonly value: T } | DecodeError {
  let value: T;
  try {
    value = codec.decode(data);
  } catch (cause) {
    // The program is at fault, not the data: a stream that skips them all would have no values.
    if (isZkError(cause, 'ASYNC_SCHEMA')) throw cause;
    return new DecodeError(stat.mzxid, { operation, path, cause });
  }
  return { value: checkNoPromise('codec.decode', value) };
}
