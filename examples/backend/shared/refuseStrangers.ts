import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The host names of this server, which listens on loopback. The header `Host` of a request must
 * consist of one of these names and the port of this server. If the server is behind a proxy, add
 * the host name of the proxy here. If the URL of the proxy has another port or begins with
 * `https:`, also change the checks below.
 */
const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses a request if its header `Host` does not name this server, or if its header `Origin` names
 * another site. A request that is neither `GET` nor `HEAD` could change something. The server also
 * refuses such a request if its header `Sec-Fetch-Site` has a value other than `same-origin`. A
 * program that is not a browser can leave out `Origin` and `Sec-Fetch-Site`. In this case, the
 * server checks only `Host`.
 *
 * The owner of a site can write a DNS entry that maps the name of the site to the address of this
 * server (DNS rebinding). The browser then sends the requests of the site's pages to this server.
 * But the browser still writes the name of the site into the header `Host`. So the server refuses
 * these requests.
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
