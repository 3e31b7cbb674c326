import { check } from './check.js';
import { nothing } from '../nothing.js';
import type { WireRecord } from '../WireRecord.js';

/** A check that the znode exists, in any version. It is a part of transactions. */
export const fence: WireRecord<{ readonly path: string }, undefined> = {
  typeOf: () => 13,
  encode(writer, { path }) {
    check.encode(writer, { path, version: -1 });
  },
  decode: nothing,
};
