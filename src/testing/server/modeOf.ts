import type { CreateMode } from '../../model/CreateMode.js';
import type { Znode } from './Znode.js';

/** The kind of a new znode, and whether its name gets a number. */
export interface Mode {
  readonly kind: Znode['kind'];
  readonly sequential: boolean;
}

const modes: Readonly<Record<CreateMode, Mode>> = {
  persistent: { kind: 'persistent', sequential: false },
  ephemeral: { kind: 'ephemeral', sequential: false },
  persistentSequential: { kind: 'persistent', sequential: true },
  ephemeralSequential: { kind: 'ephemeral', sequential: true },
  container: { kind: 'container', sequential: false },
  ttl: { kind: 'ttl', sequential: false },
  ttlSequential: { kind: 'ttl', sequential: true },
};

/**
 * The longest TTL, in ms. In a real server, each znode has a field `ephemeralOwner` of 64 bits. If
 * the znode has a TTL, forty of these bits contain the TTL.
 */
const longest = 2 ** 40 - 1;

/**
 * Returns the properties of a mode, or `undefined` if the argument `ttl` does not fit the mode. For
 * example, the mode `ttl` needs a TTL, and the mode `ephemeral` must have no TTL.
 */
export function modeOf(name: CreateMode, ttl: number | undefined): Mode | undefined {
  const mode = modes[name];
  const lasting = ttl !== undefined && ttl > 0 && ttl <= longest;
  const fits = mode.kind === 'ttl' ? lasting : ttl === undefined;
  return fits ? mode : undefined;
}
