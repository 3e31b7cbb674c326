import { createHash } from 'node:crypto';

/**
 * The identity that a server makes of the credentials `user:password` of the scheme `digest`, and
 * compares with the ids of access control lists.
 */
export function digestOf(credentials: string): string {
  const [user = ''] = credentials.split(':', 1);
  return `${user}:${createHash('sha1').update(credentials).digest('base64')}`;
}
