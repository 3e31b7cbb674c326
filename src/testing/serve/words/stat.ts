import type { World } from '../World.js';
import { cons } from './cons.js';
import { srvr } from './srvr.js';

/** The reply to `stat`: the same lines as for `srvr`, and the connections. */
export function stat(world: World): string {
  const [version = '', ...rest] = srvr(world).split('\n');
  return [version, 'Clients:', cons(world), ...rest].join('\n');
}
