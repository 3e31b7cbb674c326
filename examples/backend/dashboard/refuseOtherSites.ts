import type { FastifyReply, FastifyRequest } from 'fastify';

/** Lets only the page itself, and programs that are no browsers, change anything. */
export async function refuseOtherSites(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (method !== 'GET' && site !== 'same-origin') await reply.code(403).send();
}
