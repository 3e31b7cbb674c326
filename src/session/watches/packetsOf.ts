import type { Watch } from './Watch.js';

/** The paths of one `setWatches`. */
export interface WatchPacket {
  readonly data: string[];
  readonly exist: string[];
  readonly child: string[];
}

/** The bytes of paths in one packet, as in the Java client: a server takes no packet over 1 MiB. */
const largest = 128 * 1024;

/** Spreads watches over as few packets as hold them, each path and kind once. */
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
