import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The host names of requests that are meant for this server, which listens on loopback. Behind a
 * proxy, write the host name of the proxy here.
 */
const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a request unless it names this server as its host. Also refuses a change that a page of
 * another site has sent. A change may come from this server's own page, and from a program that is
 * no browser.
 *
 * A site can give its own host name the address of this server (DNS rebinding). Such a request has
 * the name of the site in `Host`, because the browser sets this header.
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
