import type { Znode } from './Znode.js';

/** What a creation asks for. */
export interface Mode {
  readonly kind: Znode['kind'];
  readonly sequential: boolean;
}

/** By the C client's numbers. */
const modes: readonly Mode[] = [
  { kind: 'persistent', sequential: false },
  { kind: 'ephemeral', sequential: false },
  { kind: 'persistent', sequential: true },
  { kind: 'ephemeral', sequential: true },
  { kind: 'container', sequential: false },
  { kind: 'ttl', sequential: false },
  { kind: 'ttl', sequential: true },
];

/** The server keeps a TTL in the forty bits that are left of an owner. */
const longest = 2 ** 40 - 1;

/** The mode; `undefined` when there is none of that number, or the TTL does not go with it. */
export function modeOf(flags: number, ttl: number | undefined): Mode | undefined {
  const mode = modes[flags];
  const lasting = ttl !== undefined && ttl > 0 && ttl <= longest;
  const fits = mode?.kind === 'ttl' ? lasting : ttl === undefined;
  return fits ? mode : undefined;
}
