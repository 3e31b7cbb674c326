import { inspectServer } from '../inspectServer.js';
import type { World } from '../World.js';

/**
 * The reply to `dump`: the sessions, their ephemerals, and the connections. Unlike the reply of a
 * real server, this reply does not contain the expiry times of the sessions.
 */
export function dump({ server, traffic }: World): string {
  const { sessions } = inspectServer(server);
  const owners = sessions.filter(({ ephemerals }) => ephemerals.length > 0);
  const links = [...traffic.links];
  const open = links.filter(({ session }) => session !== null);
  return [
    'SessionTracker dump:',
    `Session Sets (${String(sessions.length)})/(${String(sessions.length)}):`,
    ...sessions.map(({ sessionId }) => `\t0x${sessionId}`),
    'ephemeral nodes dump:',
    `Sessions with Ephemerals (${String(owners.length)}):`,
    ...owners.flatMap(({ sessionId, ephemerals }) => [
      `0x${sessionId}:`,
      ...ephemerals.map((path) => `\t${path}`),
    ]),
    'Connections dump:',
    `Connections Sets (${String(links.length)})/(${String(open.length)}):`,
    ...links.map(({ remote, session }) => `\tip: ${remote} sessionId: 0x${session?.id ?? '0'}`),
    '',
  ].join('\n');
}
