import { readBoolean } from '../../../../transport/wire/jute/read/readBoolean.js';
import type { Reader } from '../../../../transport/wire/jute/read/Reader.js';
import { readPath } from './readPath.js';

/** What the server does with the watch that a read asks for. */
export type AskedWatch = 'set' | 'ignored';

/** Returns a function that reads `ustring path; boolean watch`. */
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
