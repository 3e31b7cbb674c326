import type { Subscription } from 'rxjs';
import { onTestFinished, vi } from 'vitest';
import { isZkError } from '../../../../../src/errors/isZkError.js';
import type { WatchEvent } from '../../../../../src/model/WatchEvent.js';
import type { ConnectAttempt } from '../../../../../src/transport/ConnectAttempt.js';
import type { Connection } from '../../../../../src/transport/Connection.js';
import type { ConnectionEvent } from '../../../../../src/transport/ConnectionEvent.js';
import type { OperationOf, OperationType } from '../../../../../src/transport/Operation.js';
import type { Transport } from '../../../../../src/transport/Transport.js';
import { type WireConfig, wireTransport } from '../../../../../src/transport/wire/wireTransport.js';
import { loopback } from '../../../../integration/support/loopback.js';

/**
 * One attempt to connect, with a log of its events and of its requests. The entry of a request
 * contains two values: the `name` from the call of `ask`, and the return code.
 */
export interface Opened {
  readonly log: (ConnectionEvent['type'] | WatchEvent | 'complete' | readonly [string, number])[];
  readonly events: readonly ConnectionEvent[];
  readonly subscription: Subscription;
  readonly connection: () => Connection;
  /** Waits for the connection. */
  readonly connected: () => Promise<Connection>;
  /** Waits for the end of the connection, and returns the last event. */
  readonly ended: () => Promise<ConnectionEvent | undefined>;
  /**
   * Sends a request. The callback of the request writes the name and the return code into the log.
   */
  readonly ask: <T extends OperationType>(name: string, operation: OperationOf<T>) => void;
  readonly causes: readonly unknown[];
}

export const now = (): number => performance.now();

export const sync: OperationOf<'sync'> = { type: 'sync', path: '/' };

/**
 * Starts an attempt to connect to a port of the loopback interface. When the test ends, the attempt
 * ends too.
 */
export function openWire(
  port: number,
  attempt: Partial<ConnectAttempt> = {},
  transport: Transport | Partial<WireConfig> = {},
  onEvent: (event: ConnectionEvent) => void = () => undefined,
): Opened {
  const log: Opened['log'] = [];
  const events: ConnectionEvent[] = [];
  const causes: unknown[] = [];
  const { connect } = 'connect' in transport ? transport : wireTransport({ now, ...transport });
  const subscription = connect({
    ...{ address: loopback(port, 'localhost'), session: null },
    ...{ sessionTimeout: 4_000, credentials: [], lastZxid: 0 },
    onWatchEvent: (event) => log.push(event),
    ...attempt,
  }).subscribe({
    next(event) {
      events.push(event);
      log.push(event.type);
      onEvent(event);
    },
    // After a failed attempt to connect, the log ends with `disconnected` and `complete`, as after
    // the loss of a connection. So a test can expect the same log in both cases.
    error: (error: unknown) => {
      const { cause } = error as Error;
      events.push({
        type: 'disconnected',
        cause: isZkError(cause) ? cause : (cause as Error).cause,
      });
      log.push('disconnected', 'complete');
    },
    complete: () => log.push('complete'),
  });
  onTestFinished(() => subscription.unsubscribe());

  const connection = (): Connection => {
    const [event] = events;
    if (event?.type !== 'connected') throw new Error(`not connected: ${JSON.stringify(log)}`);
    return event.connection;
  };
  return {
    log,
    events,
    causes,
    subscription,
    connection,
    connected: () => vi.waitFor(connection, 10_000),
    ended: () =>
      vi.waitFor(() => {
        if (log.at(-1) !== 'complete' && !log.includes('complete')) throw new Error('not ended');
        return events.at(-1);
      }, 10_000),
    ask: (name, operation) => {
      connection().request(operation, (returnCode, _, cause) => {
        log.push([name, returnCode]);
        if (cause !== undefined) causes.push(cause);
      });
    },
  };
}
