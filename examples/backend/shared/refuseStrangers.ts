import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The host names of requests that are meant for this server. The server listens on loopback. If the
 * server is behind a proxy, write the host name of the proxy here.
 */
const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a request that does not name this server as its host. Also refuses a request that comes
 * from a page of another site and could change something. Such a request is allowed from this
 * server's own page, and from a program that is not a browser.
 *
 * A site can give its own host name the address of this server (DNS rebinding). But a request of
 * this site has the name of the site in the header `Host`, because the browser sets this header.
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
