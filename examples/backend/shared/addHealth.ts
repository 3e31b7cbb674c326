import type { FastifyInstance } from 'fastify';
import type { ZkClient } from 'rxzk';

/**
 * Adds the route `/health`, which shows the state of the ZooKeeper client. The HTTP status is 503
 * if this client is not connected to ZooKeeper.
 */
export function addHealth(app: FastifyInstance, client: ZkClient): void {
  app.get('/health', async (_request, reply) => {
    const inspection = client.inspect();
    reply.code(inspection.session.status === 'connected' ? 200 : 503);
    return inspection;
  });
}
