import fastify, { type FastifyInstance } from 'fastify';
import type { Observable, Subject } from 'rxjs';
import type { ZkClient } from 'rxzk';
import { addHealth } from '../shared/addHealth.js';
import type { Report } from '../shared/Report.js';
import { refuseStrangers } from '../shared/refuseStrangers.js';
import { sendEvents } from '../shared/sendEvents.js';

/**
 * The parts of an instance that its web server uses. The web server shows the state of `client` and
 * the values of `report$`. When the web server receives a command, `resign$` or `stop$` emits.
 */
export interface InstanceParts {
  readonly client: ZkClient;
  readonly report$: Observable<Report>;
  readonly resign$: Subject<void>;
  readonly stop$: Subject<void>;
}

/** Creates the web server of an instance. The web server does not listen yet. */
export function serveInstance({ client, report$, resign$, stop$ }: InstanceParts): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', refuseStrangers);
  addHealth(app, client);
  app.get('/reports', (_request, reply) => sendEvents(reply, report$));
  app.post('/resign', (_request, reply) => {
    resign$.next();
    return reply.code(204).send();
  });
  app.post('/stop', (_request, reply) => {
    // When `stop$` emits, the program closes all HTTP connections of the web server. So
    // `stop$` must not emit before the web server has sent this reply.
    reply.raw.once('finish', () => stop$.next());
    return reply.code(204).send();
  });
  return app;
}
