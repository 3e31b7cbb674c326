import { createHash } from 'node:crypto';

/**
 * The identity that a server derives from the credentials `user:password` of the scheme `digest`.
 * It compares this identity with the ids of access control lists.
 */
export function digestOf(credentials: string): string {
  const [user = ''] = credentials.split(':', 1);
  return `${user}:${createHash('sha1').update(credentials).digest('base64')}`;
}
