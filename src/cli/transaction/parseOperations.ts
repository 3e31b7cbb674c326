import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { isPlain } from '../../model/checks/isPlain.js';
import { shown } from '../../model/checks/shown.js';
import type { Data } from '../../model/Data.js';
import type { TransactionOperation } from '../../model/TransactionOperation.js';
import { bytesOfBase64 } from '../parse/bytesOfBase64.js';
import { messageOf } from '../run/messageOf.js';

/**
 * Parses the operations in a JSON text, and decodes their data. The client checks everything else
 * later.
 */
export function parseOperations(text: string): readonly TransactionOperation[] {
  const list = parse(text);
  if (!Array.isArray(list)) {
    throw new InvalidArgumentError('operations', 'must be a JSON array', shown(list));
  }
  return list.map((operation: unknown, index) => {
    if (!isPlain(operation)) return operation as TransactionOperation;
    const data = dataOf(operation, `operations[${String(index)}].data`);
    return { ...operation, ...data } as TransactionOperation;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError('operations', `must be JSON: ${messageOf(error)}`);
  }
}

/**
 * Returns the data of an operation: a text, or the bytes of a base64 text. A `setData` without data
 * would empty the znode. This is probably a mistake of the user, so the function throws.
 */
function dataOf(operation: object, argument: string): { readonly data?: Data } {
  const { type, data } = operation as { readonly type?: unknown; readonly data?: unknown };
  if (data === undefined && type !== 'setData') return {};
  if (typeof data === 'string') return { data };
  const bytes =
    isPlain(data) && 'base64' in data && Object.keys(data).length === 1
      ? bytesOfBase64(data.base64)
      : undefined;
  if (bytes !== undefined) return { data: bytes };
  throw new InvalidArgumentError(argument, 'must be a text or { "base64": "…" }', shown(data));
}
