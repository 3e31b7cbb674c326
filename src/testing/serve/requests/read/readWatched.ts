import { readBoolean } from '../../../../transport/wire/jute/read/readBoolean.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readPath } from './readPath.js';

/** Whether the server sets the watch that a read requests. */
export type AskedWatch = 'set' | 'ignored';

/** Gives what reads `ustring path; boolean watch`. */
export function readWatched<T extends 'exists' | 'getData' | 'getChildren'>(
  type: T,
  watches: AskedWatch,
): (reader: Reader) => { readonly type: T; readonly path: string; readonly watch: boolean } {
  return (reader) => {
    const path = readPath(reader);
    const isAsked = readBoolean(reader);
    return { type, path, watch: isAsked && watches === 'set' };
  };
}
