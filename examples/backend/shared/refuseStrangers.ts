import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * A request is meant for this server if its header `Host` contains one of these names. The server
 * listens on loopback. If the server is behind a proxy, write the host name of the proxy here.
 */
const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a request if its header `Host` does not name this server. Also refuses a request from a
 * page of another site if the request could change something. Only this server's own page and
 * programs that are not browsers may send such a request.
 *
 * A site can give its own host name the address of this server (DNS rebinding). The browser then
 * sends the site's requests to this server. But the browser still writes the name of the site into
 * the header `Host`, so the server refuses these requests.
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
