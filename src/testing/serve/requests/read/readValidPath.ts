import { checkPath } from '../../../../model/checks/checkPath.js';
import { readText } from '../../../../transport/wire/jute/read/readText.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';

/** Reads a path, and throws an `InvalidArgumentError` for one that no znode can have. Servers check the paths of writes. */
export function readValidPath(reader: Reader): string {
  return checkPath(readText(reader));
}
