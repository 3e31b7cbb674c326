import { createHash } from 'node:crypto';

/**
 * Makes the id of a client that presents the credentials `user:password` with the scheme `digest`.
 * A server makes the same id, and compares it with the ids in access control lists.
 */
export function digestOf(credentials: string): string {
  const [user = ''] = credentials.split(':', 1);
  return `${user}:${createHash('sha1').update(credentials).digest('base64')}`;
}
