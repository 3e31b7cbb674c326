import type { ConnectionEvent } from '../../../../../src/transport/ConnectionEvent.js';
import type { Operation } from '../../../../../src/transport/Operation.js';
import { wireTransport } from '../../../../../src/transport/wire/wireTransport.js';
import { now } from './openWire.js';
import { loopback } from '../../../../integration/support/loopback.js';

/** Everything that one connection has reported, from its first event to its end. */
export interface Conversation {
  readonly events: readonly ConnectionEvent[];
  /** For each request, the list of return codes that its callback got. */
  readonly called: readonly (readonly number[])[];
  /**
   * The error of a failed attempt to connect. If the attempt succeeds, the value is `undefined`.
   */
  readonly error: unknown;
}

/** Connects, sends some requests in one packet, and waits for the end of the connection. */
export function converse(port: number, operations: readonly Operation[]): Promise<Conversation> {
  const { connect } = wireTransport({ now });
  const events: ConnectionEvent[] = [];
  const called = operations.map((): number[] => []);
  const attempt$ = connect({
    ...{ address: loopback(port, 'localhost'), session: null },
    ...{ sessionTimeout: 60_000, credentials: [], lastZxid: 0, onWatchEvent: () => undefined },
  });
  return new Promise((resolve) => {
    attempt$.subscribe({
      next(event) {
        events.push(event);
        if (event.type !== 'connected') return;
        operations.forEach((operation, index) => {
          event.connection.request(operation, (returnCode) => called[index]?.push(returnCode));
        });
      },
      error: (error: unknown) => {
        resolve({ events, called, error });
      },
      complete: () => {
        resolve({ events, called, error: undefined });
      },
    });
  });
}
