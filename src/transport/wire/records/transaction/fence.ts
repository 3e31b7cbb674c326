import { check } from './check.js';
import { nothing } from '../nothing.js';
import type { WireRecord } from '../WireRecord.js';

/**
 * Checks that the znode exists, whatever its version is. This record is always a part of a
 * transaction.
 */
export const fence: WireRecord<{ readonly path: string }, undefined> = {
  typeOf: () => 13,
  encode(writer, { path }) {
    check.encode(writer, { path, version: -1 });
  },
  decode: nothing,
};
