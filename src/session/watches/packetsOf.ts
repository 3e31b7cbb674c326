import type { Watch } from './Watch.js';

/** The paths of one `setWatches` request, grouped by the kind of their watches. */
export interface WatchPacket {
  readonly data: string[];
  readonly exist: string[];
  readonly child: string[];
}

/**
 * The limit for the sum of the lengths of all paths in one packet, in bytes. The Java client has
 * the same limit of 128 KiB. By default, a server accepts no packet of more than 1 MiB.
 */
const largest = 128 * 1024;

/**
 * Divides watches into packets for `setWatches`. Each path appears only once for each kind, even if
 * several streams watch this path.
 */
export function packetsOf(watches: Iterable<Watch>): readonly WatchPacket[] {
  const listed = { data: new Set<string>(), exist: new Set<string>(), child: new Set<string>() };
  const packets: WatchPacket[] = [];
  let room = 0;
  for (const { kind, reading } of watches) {
    const { path } = reading.operation;
    if (kind === null || listed[kind].has(path)) continue;
    listed[kind].add(path);
    const bytes = Buffer.byteLength(path) + 4;
    if (bytes > room || packets.length === 0) {
      packets.push({ data: [], exist: [], child: [] });
      room = largest;
    }
    packets.at(-1)?.[kind].push(path);
    room -= bytes;
  }
  return packets;
}
