import type { World } from '../World.js';
import { version } from './version.js';

/** The reply to `mntr`: figures for monitoring, each on its own line. */
export function mntr({ server, traffic }: World): string {
  const { tree } = server.database();
  const znodes = [...tree];
  const figures = {
    zk_version: version,
    zk_server_state: 'standalone',
    zk_uptime: Date.now() - traffic.startedAt,
    zk_num_alive_connections: traffic.links.size,
    zk_packets_received: traffic.received,
    zk_packets_sent: traffic.sent,
    zk_outstanding_requests: 0,
    zk_znode_count: tree.size,
    zk_watch_count: server.watches.size,
    zk_ephemerals_count: znodes.filter(([, { owner }]) => owner !== null).length,
    zk_approximate_data_size: znodes.reduce(
      (sum, [path, { data }]) => sum + path.length + data.length,
      0,
    ),
    zk_global_sessions: [...server.sessions()].length,
  };
  return Object.entries(figures)
    .map(([name, value]) => `${name}\t${String(value)}\n`)
    .join('');
}
