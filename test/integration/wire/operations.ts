import type { Acl } from '../../../src/model/Acl.js';
import type { CreateMode } from '../../../src/model/CreateMode.js';
import type { OperationOf } from '../../../src/transport/Operation.js';

export const open: readonly Acl[] = [{ perms: 31, scheme: 'world', id: 'anyone' }];

/** Returns the operation that creates a znode. By default, all clients have all permissions. */
export function creation(
  path: string,
  mode: CreateMode = 'persistent',
  { data = 'x', ttl, acl = open }: { data?: string; ttl?: number; acl?: readonly Acl[] } = {},
): OperationOf<'create'> {
  return { type: 'create', path, data: Buffer.from(data), mode, ttl, acl };
}

export function reading(path: string, watch = false): OperationOf<'getData'> {
  return { type: 'getData', path, watch };
}

export function writing(path: string, data = 'y', version = -1): OperationOf<'setData'> {
  return { type: 'setData', path, data: Buffer.from(data), version };
}
