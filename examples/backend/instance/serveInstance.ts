import fastify, { type FastifyInstance } from 'fastify';
import type { Observable, Subject } from 'rxjs';
import type { ZkClient } from 'rxzk';
import { addHealth } from '../shared/addHealth.js';
import type { Report } from '../shared/Report.js';
import { refuseStrangers } from '../shared/refuseStrangers.js';
import { sendEvents } from '../shared/sendEvents.js';

/**
 * The parts that the web server of an instance uses: the state that it shows, and the commands that
 * it accepts.
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
    // The web server sends the reply before the instance stops, because the stop ends the HTTP
    // connection.
    reply.raw.once('finish', () => stop$.next());
    return reply.code(204).send();
  });
  return app;
}
