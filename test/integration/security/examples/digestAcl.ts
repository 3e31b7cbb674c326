import { createHash } from 'node:crypto';
import type { Acl } from 'rxzk';

/** What the holders of `user:password` may do: 1 read, 2 write, 4 create, 8 delete, 16 admin. */
export function digestAcl(credentials: string, perms: number): Acl {
  const [user = ''] = credentials.split(':', 1);
  const digest = createHash('sha1').update(credentials).digest('base64');
  return { perms, scheme: 'digest', id: `${user}:${digest}` };
}
