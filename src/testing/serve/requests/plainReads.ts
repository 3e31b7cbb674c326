import { writeText } from '../../../transport/wire/jute/write/writeText.js';
import { writeVector } from '../../../transport/wire/jute/write/writeVector.js';
import { writeData } from '../jute/writeData.js';
import { writeStat } from '../jute/writeStat.js';
import type { Handler } from './Handler.js';
import { type AskedWatch, readWatched } from './read/readWatched.js';
import { served } from './served.js';

/**
 * Returns the request types getData (4) and getChildren (8), each with its handler. Type 8 is the
 * older form of getChildren, without a stat in the reply. Only these two reads can be in a
 * multiRead. A multiRead sets no watches, so the file `multiRead.ts` calls this function with the
 * argument `'ignored'`.
 */
export function plainReads(watches: AskedWatch): readonly (readonly [number, Handler])[] {
  return [
    [
      4,
      served<'getData'>(readWatched('getData', watches), (writer, { data, stat }) => {
        writeData(writer, data);
        writeStat(writer, stat);
      }),
    ],
    [
      8,
      served<'getChildren'>(readWatched('getChildren', watches), (writer, { children }) => {
        writeVector(writer, children, writeText);
      }),
    ],
  ];
}
