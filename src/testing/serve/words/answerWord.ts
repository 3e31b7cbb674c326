import type { World } from '../World.js';
import { cons } from './cons.js';
import { dump } from './dump.js';
import { envi } from './envi.js';
import { mntr } from './mntr.js';
import { srvr } from './srvr.js';
import { stat } from './stat.js';
import { wchs } from './wchs.js';

const words: ReadonlyMap<string, (world: World) => string> = new Map([
  ['ruok', () => 'imok'],
  ['isro', () => 'rw'],
  ['srvr', srvr],
  ['stat', stat],
  ['mntr', mntr],
  ['cons', cons],
  ['wchs', wchs],
  ['dump', dump],
  ['envi', envi],
]);

/**
 * Returns the reply to a four-letter word. Returns `undefined` if the server does not know the
 * word.
 */
export function answerWord(word: string, world: World): string | undefined {
  return words.get(word)?.(world);
}
