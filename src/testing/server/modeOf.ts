import type { CreateMode } from '../../model/CreateMode.js';
import type { Znode } from './Znode.js';

/** The properties of the znode that a creation asks for. */
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

/** The longest TTL. A server stores a TTL in forty bits of the field for the owner. */
const longest = 2 ** 40 - 1;

/**
 * Returns the properties for the name of a mode. Returns `undefined` if the mode and the TTL do not
 * fit together.
 */
export function modeOf(name: CreateMode, ttl: number | undefined): Mode | undefined {
  const mode = modes[name];
  const lasting = ttl !== undefined && ttl > 0 && ttl <= longest;
  const fits = mode.kind === 'ttl' ? lasting : ttl === undefined;
  return fits ? mode : undefined;
}
