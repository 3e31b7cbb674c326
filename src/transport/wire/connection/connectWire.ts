import { concat, defer, merge, Observable, of } from 'rxjs';
import { UnimplementedError } from '../../../errors/server/UnimplementedError.js';
import type { ConnectAttempt } from '../../ConnectAttempt.js';
import type { ConnectionEvent } from '../../ConnectionEvent.js';
import { createExchange } from '../exchange/createExchange.js';
import type { Grant } from '../handshake/Grant.js';
import { IdentityRefusedError } from '../handshake/IdentityRefusedError.js';
import { introduce } from '../handshake/introduce.js';
import { readGrant } from '../handshake/readGrant.js';
import { writeConnectRequest } from '../handshake/writeConnectRequest.js';
import type { Reader } from '../jute/read/Reader.js';
import { openLink } from '../link/openLink.js';
import { createConnection } from './createConnection.js';
import { createLife } from './createLife.js';
import { explainHangUp } from './explainHangUp.js';
import { keepAlive } from './keepAlive.js';
import type { WireSettings } from './WireSettings.js';

/**
 * Tries once to connect to a server over the wire, and emits the events of the connection.
 * Completes after the last event. Unsubscribing drops the connection, and all requests in flight
 * fail with a CONNECTION_LOSS.
 */
export function connectWire(
  settings: WireSettings,
  attempt: ConnectAttempt,
): Observable<ConnectionEvent> {
  return new Observable((subscriber) => {
    const { mechanism, now, secure } = settings;
    const { address } = attempt;
    const unknownTypes = settings.unknownTypesAt(address);
    let sentAt = -Infinity;

    const link = openLink({ address, secure, now }, { opened, frame, lost });
    const exchange = createExchange(link, attempt.onWatchEvent);
    const life = createLife(subscriber, link, exchange);

    function opened(): void {
      sentAt = now();
      writeConnectRequest(link.writer, attempt);
      link.flush();
    }

    function frame(reader: Reader): void {
      if (life.stage !== 'opening') {
        exchange.receive(reader);
        return;
      }
      const grant = readGrant(reader, attempt.session);
      if (grant === null) life.end({ type: 'expired' });
      else begin(grant);
    }

    function begin(grant: Grant): void {
      life.stage = 'introducing';
      const provedAt = attempt.session === null ? sentAt : -Infinity;
      const parts = { address, grant, provedAt, exchange, life, unknownTypes };
      const connected$ = defer(() => {
        life.stage = 'connected';
        return of<ConnectionEvent>({ type: 'connected', connection: createConnection(parts) });
      });
      subscriber.add(
        merge(
          keepAlive({ link, exchange, sessionTimeout: grant.sessionTimeout, now }),
          concat(introduce(exchange, attempt, mechanism), connected$),
        ).subscribe({
          next(event) {
            subscriber.next(event);
          },
          error(cause: unknown) {
            life.end(toEvent(cause));
          },
        }),
      );
    }

    function lost(cause: unknown): void {
      const type = exchange.unknownType();
      if (type === undefined) {
        life.end(toEvent(cause ?? explainHangUp(life.stage, settings)));
      } else {
        unknownTypes.add(type);
        life.end(toEvent(new UnimplementedError({ cause })));
      }
    }
  });
}

function toEvent(cause: unknown): ConnectionEvent {
  return cause instanceof IdentityRefusedError
    ? { type: 'authFailed' }
    : { type: 'disconnected', cause };
}
