import type { FastifyReply, FastifyRequest } from 'fastify';

/** The names by which a server on loopback is meant. Behind a proxy, name that of the proxy instead. */
const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Answers only what is meant for this server, and lets only its own page, and programs that are no browsers,
 * change anything. A site whose name was made to lead here (DNS rebinding) shows by `Host`, which the browser sets.
 */
export async function refuseStrangers(
  { method, headers, socket }: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { host = '', origin, 'sec-fetch-site': site = 'same-origin' } = headers;
  const isMeant = names.some((name) => host === `${name}:${socket.localPort ?? ''}`);
  const isOwnPage = origin === undefined || origin === `http://${host}`;
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isMeant || !isOwnPage || (!isRead && site !== 'same-origin')) await reply.code(403).send();
}
