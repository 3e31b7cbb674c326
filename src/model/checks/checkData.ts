import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Data } from '../Data.js';
import { typeName } from './typeName.js';

/** The bytes to send; the binding itself would store `undefined` as text. */
export function checkData(data: Data): Buffer {
  if (data === undefined) return Buffer.alloc(0);
  if (typeof data === 'string') return Buffer.from(data);
  if (Buffer.isBuffer(data)) return data;
  if (data instanceof Uint8Array) {
    return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  }
  throw new InvalidArgumentError(
    'data',
    'must be a string, a Uint8Array or undefined',
    typeName(data),
  );
}
