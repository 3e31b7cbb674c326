import { type FailedRequest, fromReturnCode } from '../../../errors/fromReturnCode.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Acl } from '../../../model/Acl.js';
import { openAcl } from '../../../model/openAcl.js';
import { createFlags } from '../../createFlags.js';
import type { Done } from '../../Done.js';
import type { NativeHandle } from '../NativeHandle.js';
import type { Call } from './Call.js';
import { remove } from './remove.js';
import { setAcl } from './setAcl.js';

/**
 * Calls `zoo_acreate`, or `zoo_acreate_ttl` for the `ttl` modes. The binding can create a znode
 * only with an access control list that allows everything to everyone. For any other list, a second
 * request sets the list.
 */
export const create: Call<'create'> = (native, { path, data, mode, ttl, acl }, done) => {
  const created: Done<string> = (code, real) => {
    if (code !== ReturnCode.ok || real === undefined || isOpen(acl)) done(code, real);
    else secure(native, real, acl, done);
  };
  const completion = (rc: number, _message: string, real: string): void => {
    created(rc, rc === ReturnCode.ok ? real : undefined);
  };
  return ttl === undefined
    ? native.a_create(path, data, createFlags[mode], completion)
    : native.a_create_ttl(path, data, createFlags[mode], ttl, completion);
};

function isOpen(acl: readonly Acl[]): boolean {
  const [entry, ...others] = acl;
  const [open] = openAcl;
  return others.length === 0 && entry?.scheme === open.scheme && entry.perms === open.perms;
}

/**
 * Sets the access control list of the new znode. If the server refuses the list, deletes the znode.
 * Otherwise the znode would stay open to everyone. If the connection is lost before the reply to
 * `setAcl`, the client can't know whether the list is set. In this case, the error of `create` has
 * the outcome `unknown`.
 */
function secure(native: NativeHandle, path: string, acl: readonly Acl[], done: Done<string>): void {
  const settled = (code: number): void => {
    native.began();
    if (code === ReturnCode.ok) done(code, path);
    else if (code === ReturnCode.connectionLoss) done(code);
    else undo(code);
  };
  const undo = (refusal: number): void => {
    const undone = (code: number): void => {
      native.began();
      if (code === ReturnCode.ok || code === ReturnCode.noNode) done(refusal);
      else done(ReturnCode.aclNotSet, undefined, fromReturnCode(refusal, failed(path)));
    };
    const refused = remove(native, { type: 'remove', path, version: -1 }, undone);
    if (refused !== ReturnCode.ok) undone(refused);
  };
  const refused = setAcl(native, { type: 'setAcl', path, acl, version: -1 }, settled);
  if (refused !== ReturnCode.ok) settled(refused);
}

function failed(path: string): FailedRequest {
  return { operation: 'create', path, effect: 'write' };
}
