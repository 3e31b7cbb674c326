import type { FastifyInstance } from 'fastify';
import type { ZkClient } from 'rxzk';

/** Adds `/health`: what the client is doing, with 503 while it has no connection. */
export function addHealth(app: FastifyInstance, client: ZkClient): void {
  app.get('/health', async (_request, reply) => {
    const inspection = client.inspect();
    reply.code(inspection.session.status === 'connected' ? 200 : 503);
    return inspection;
  });
}
