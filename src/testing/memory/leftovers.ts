import type { ZkClient } from '../../client/ZkClient.js';
import type { Server } from './Server.js';

/**
 * Describes everything that a test has left behind, one text for each finding. Returns an empty
 * list if nothing was left.
 */
export function leftovers(server: Server, clients: Iterable<ZkClient>): readonly string[] {
  const ephemerals = [...server.database().tree].filter(([, { owner }]) => owner !== null);
  const left = [
    ...[...clients].flatMap((client, index) => {
      const { watches, requestsInFlight, owned, detached } = client.inspect();
      const name = `client ${String(index + 1)}`;
      return [
        count(watches, `watch of ${name}`),
        count(requestsInFlight, `request in flight of ${name}`),
        count(detached, `piece of detached work of ${name}`),
        ...owned.map((path) => `${name} owns ${path}`),
      ];
    }),
    ...ephemerals.map(([path]) => `the ephemeral ${path}`),
    count(server.clock.pending, 'task still to come'),
  ];
  return left.filter((line) => line !== null);
}

function count(number: number, what: string): string | null {
  return number === 0 ? null : `${String(number)} × ${what}`;
}
