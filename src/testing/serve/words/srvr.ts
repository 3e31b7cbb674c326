import type { World } from '../World.js';
import { version } from './version.js';

// In the first line of the reply to `srvr`, Apache ZooKeeper writes `Zookeeper` with a small k.
const versionLine = ['Zookeeper version', version].join(': ');

/** The reply to `srvr`: version, role and counters of the server. */
export function srvr({ server, traffic }: World): string {
  const { tree, zxid } = server.database();
  return [
    versionLine,
    'Latency min/avg/max: 0/0.0/0',
    `Received: ${String(traffic.received)}`,
    `Sent: ${String(traffic.sent)}`,
    `Connections: ${String(traffic.links.size)}`,
    'Outstanding: 0',
    `Zxid: 0x${zxid.toString(16)}`,
    'Mode: standalone',
    `Node count: ${String(tree.size)}`,
    '',
  ].join('\n');
}
