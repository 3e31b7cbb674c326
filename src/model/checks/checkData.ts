import { isUint8Array } from 'node:util/types';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Data } from '../Data.js';
import { typeName } from './typeName.js';

/**
 * Returns the bytes to send. `undefined` becomes an empty buffer, because the C binding would store
 * the text `undefined` in the znode.
 */
export function checkData(
  data: Data,
  rule = 'must be a string, a Uint8Array or undefined',
): Buffer {
  if (data === undefined) return Buffer.alloc(0);
  if (typeof data === 'string') return Buffer.from(data);
  if (Buffer.isBuffer(data)) return data;
  // This check does not use `instanceof`, because each realm has its own class `Uint8Array`. For
  // example, Jest runs tests in another realm.
  if (isUint8Array(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  throw new InvalidArgumentError('data', rule, typeName(data));
}
