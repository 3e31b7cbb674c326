import { AsyncSubject, type Subscriber } from 'rxjs';
import type { ConnectionEvent } from '../../ConnectionEvent.js';
import type { Exchange } from '../exchange/Exchange.js';
import type { Link } from '../link/openLink.js';
import type { Life } from './Life.js';

/**
 * Makes the `Life` of a connection. If the subscriber unsubscribes before the connection has ended,
 * `Life` ends the connection without an event.
 */
export function createLife(
  subscriber: Subscriber<ConnectionEvent>,
  link: Pick<Link, 'close'>,
  exchange: Pick<Exchange, 'end'>,
): Life {
  const ended$ = new AsyncSubject<never>();
  const life: Life = {
    stage: 'opening',
    ended$,
    end(event, before) {
      if (life.stage === 'ended') return;
      life.stage = 'ended';
      link.close();
      if (event !== undefined) subscriber.next(event);
      before?.();
      exchange.end(event === undefined ? new Error('the connection was dropped') : causeOf(event));
      ended$.complete();
      subscriber.complete();
    },
  };
  subscriber.add(() => {
    life.end(undefined);
  });
  return life;
}

function causeOf(event: ConnectionEvent): unknown {
  return event.type === 'disconnected' ? event.cause : undefined;
}
