import type { World } from '../World.js';
import { cons } from './cons.js';
import { srvr } from './srvr.js';

/** The reply to `stat`: the lines of the reply to `srvr`, and one line for each connection. */
export function stat(world: World): string {
  const [version = '', ...rest] = srvr(world).split('\n');
  return [version, 'Clients:', cons(world), ...rest].join('\n');
}
