import { from, lastValueFrom, mergeMap, take } from 'rxjs';
import { createClient, watchData, type ZkClient } from '../../src/index.js';
import { takeFootprint } from './takeFootprint.js';
import type { Visitor } from './Visitor.js';

/** The number of streams that are subscribed at the same time. */
const width = 100;

/** Implements the role {@link Visitor} with one of the transports. */
export function createVisitor(transport: 'binding' | 'wire'): Visitor {
  let client: ZkClient;

  return {
    async open(servers) {
      client = createClient({ servers, sessionTimeout: 30_000, transport });
    },
    async visit(paths) {
      const visits$ = from(paths).pipe(
        mergeMap((path) => watchData(client, path).pipe(take(1)), width),
      );
      await lastValueFrom(visits$);
      const { watches, requestsInFlight } = client.inspect({ streams: 0 });
      if (watches + requestsInFlight > 0) {
        throw new Error(
          `The client still has ${watches} watches and ${requestsInFlight} requests in flight`,
        );
      }
      return takeFootprint();
    },
  };
}
