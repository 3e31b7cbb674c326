import fastify, { type FastifyInstance } from 'fastify';
import { firstValueFrom, type Observable } from 'rxjs';
import { setDataWith, type ZkClient } from 'rxzk';
import type { Crew } from '../crew/Crew.js';
import { paths } from '../paths.js';
import { addHealth } from '../shared/addHealth.js';
import { Config } from '../shared/Config.js';
import { refuseStrangers } from '../shared/refuseStrangers.js';
import { sendEvents } from '../shared/sendEvents.js';
import { addPage } from './addPage.js';
import type { Snapshot } from './Snapshot.js';
import { tellInstance } from './tellInstance.js';

/** Creates the web server of the page. The web server does not listen yet. */
export function serveDashboard(
  client: ZkClient,
  crew: Crew,
  snapshot$: Observable<Snapshot>,
): FastifyInstance {
  const app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', refuseStrangers);
  addPage(app);
  addHealth(app, client);

  app.get('/events', (_request, reply) => sendEvents(reply, snapshot$));

  app.put('/config', async ({ body }, reply) => {
    const { success, data } = Config.safeParse(body);
    if (!success) return reply.code(400).send();
    await firstValueFrom(setDataWith(client, paths.config, () => JSON.stringify(data)));
    return reply.code(204).send();
  });

  app.post('/leader/resign', async (_request, reply) => {
    const { leader, instances } = await firstValueFrom(snapshot$);
    const status = await tellInstance(
      instances.find(({ name }) => name === leader?.id),
      'resign',
    );
    return reply.code(status).send();
  });

  app.post<{ Params: { name: string } }>('/instances/:name/stop', async ({ params }, reply) => {
    const { instances } = await firstValueFrom(snapshot$);
    const status = await tellInstance(
      instances.find(({ name }) => name === params.name),
      'stop',
    );
    return reply.code(status).send();
  });

  app.post<{ Params: { name: string } }>('/instances/:name/start', ({ params }, reply) => {
    if (!crew.names.includes(params.name)) return reply.code(404).send();
    crew.start(params.name);
    return reply.code(204).send();
  });

  return app;
}
