import { createHash } from 'node:crypto';

/**
 * Makes the id that a server makes from the credentials `user:password` of the scheme `digest`. The
 * server compares this id with the ids in access control lists.
 */
export function digestOf(credentials: string): string {
  const [user = ''] = credentials.split(':', 1);
  return `${user}:${createHash('sha1').update(credentials).digest('base64')}`;
}
